const MAX_BYTES: usize = 30;

pub fn shorten(title: &str) -> String {
    let title = title.trim();
    if title.len() <= MAX_BYTES {
        return title.to_string();
    }
    let end = MAX_BYTES;
    format!("{}...", title[..end].trim_end())
}

pub fn shorten_all(titles: &[String]) -> Vec<String> {
    titles.iter().map(|title| shorten(title)).collect()
}
