const MAX_BYTES: usize = 30;

pub fn shorten(title: &str) -> String {
    let title = title.trim();
    if title.len() <= MAX_BYTES {
        return title.to_string();
    }
    let end = (0..=MAX_BYTES).rev().find(|&at| title.is_char_boundary(at)).unwrap_or(0);
    format!("{}...", title[..end].trim_end())
}

pub fn shorten_all(titles: &[String]) -> Vec<String> {
    titles.iter().map(|title| shorten(title)).collect()
}
