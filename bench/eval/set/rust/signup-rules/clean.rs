#[derive(Debug, PartialEq)]
pub enum Refused {
    Name,
    Password,
}

/// A password has twelve characters, at least one of them a digit.
fn is_strong(password: &str) -> bool {
    let is_long = password.chars().count() >= 12;
    let has_digit = password.chars().any(|letter| letter.is_ascii_digit());
    is_long && has_digit
}

pub fn check(name: &str, password: &str) -> Result<(), Refused> {
    if name.is_empty() || name.len() > 60 {
        return Err(Refused::Name);
    }
    if !is_strong(password) {
        return Err(Refused::Password);
    }
    Ok(())
}
