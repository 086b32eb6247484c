pub const KIND_DATA: u8 = 1;

#[derive(Debug, PartialEq)]
pub enum PacketError {
    TooLong(usize),
}

/// Kind, length of the payload in two bytes, payload.
pub fn encode(kind: u8, payload: &[u8]) -> Result<Vec<u8>, PacketError> {
    let Ok(length) = u16::try_from(payload.len()) else {
        return Err(PacketError::TooLong(payload.len()));
    };
    let mut packet = Vec::with_capacity(3 + payload.len());
    packet.push(kind);
    packet.extend_from_slice(&length.to_be_bytes());
    packet.extend_from_slice(payload);
    Ok(packet)
}

pub fn encode_text(text: &str) -> Result<Vec<u8>, PacketError> {
    encode(KIND_DATA, text.as_bytes())
}
