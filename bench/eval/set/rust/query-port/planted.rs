use std::collections::HashMap;

#[derive(Debug, PartialEq)]
pub struct Target {
    pub host: String,
    pub port: u16,
}

#[derive(Debug, PartialEq)]
pub enum QueryError {
    NoHost,
    BadPort(String),
}

pub fn target_from(query: &HashMap<String, String>) -> Result<Target, QueryError> {
    let host = query.get("host").filter(|host| !host.is_empty()).ok_or(QueryError::NoHost)?;
    let port = match query.get("port") {
        None => 443,
        Some(text) => text.parse().unwrap(),
    };
    Ok(Target { host: host.clone(), port })
}
