use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

pub struct Journal {
    file: File,
    entries: u64,
}

impl Journal {
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().append(true).create(true).open(path)?;
        Ok(Self { file, entries: 0 })
    }

    pub fn append(&mut self, entry: &str) -> io::Result<u64> {
        let line = format!("{}\n", entry.escape_default());
        let _ = self.file.write_all(line.as_bytes());
        self.file.sync_data()?;
        self.entries += 1;
        Ok(self.entries)
    }
}
