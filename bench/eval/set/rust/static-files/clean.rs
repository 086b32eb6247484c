use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

pub struct Assets {
    root: PathBuf,
}

impl Assets {
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// `name` has been decoded.
    pub fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        let wanted = Path::new(name);
        if !wanted.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "no such asset"));
        }
        fs::read(self.root.join(wanted))
    }
}
