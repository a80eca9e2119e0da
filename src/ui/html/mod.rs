//! One page of HTML that needs nothing but itself: figures, and charts each with its table.

mod blocks;
mod charts;

use std::fmt::Write as _;

pub(crate) use blocks::{Heat, Ranking};
pub(crate) use charts::{Columns, Lines};

use super::clean::clean;

/// A page, built top to bottom.
pub(crate) struct Document {
    title: String,
    body: String,
    contents: Vec<(String, String)>,
}

/// A chart in the two sizes it is shown in.
pub(crate) struct Drawing {
    wide: String,
    narrow: String,
}

/// What stands beside a chart for whoever cannot see it, or wants the numbers.
pub(crate) struct Grid {
    pub(crate) header: Vec<String>,
    /// Columns (from 0) that hold words, not numbers.
    pub(crate) words: Vec<usize>,
    /// The first cell of a row names it.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Document {
    pub(crate) fn new(title: &str, subtitle: &str) -> Self {
        let mut body = String::new();
        write!(
            body,
            "<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n",
            escaped(title),
            escaped(subtitle)
        )
        .ok();
        Self {
            title: title.to_owned(),
            body,
            contents: Vec::new(),
        }
    }

    /// Figures that stand for themselves: name, value, and what to know about it.
    pub(crate) fn figures(&mut self, title: &str, figures: &[(String, String, String)]) {
        self.open_section(title);
        self.body.push_str("<dl class=\"figures\">\n");
        for (name, value, remark) in figures {
            writeln!(
                self.body,
                "<div><dt>{}</dt><dd><strong>{}</strong> <span>{}</span></dd></div>",
                escaped(name),
                escaped(value),
                escaped(remark)
            )
            .ok();
        }
        self.body.push_str("</dl>\n</section>\n");
    }

    /// A chart with what it says in a sentence, and its table.
    pub(crate) fn chart(
        &mut self,
        title: &str,
        summary: &str,
        drawing: Option<&Drawing>,
        grid: &Grid,
    ) {
        let id = self.open_section(title);
        if grid.rows.is_empty() {
            self.body
                .push_str("<p>Nothing happened in this window.</p>\n</section>\n");
            return;
        }
        writeln!(self.body, "<p id=\"{id}-summary\">{}</p>", escaped(summary)).ok();
        if let Some(drawing) = drawing {
            for (kind, svg) in [("wide", &drawing.wide), ("narrow", &drawing.narrow)] {
                let attributes = format!(
                    "<svg role=\"img\" aria-labelledby=\"{id}\" aria-describedby=\"{id}-summary\" class=\"{kind}\" "
                );
                let svg = svg.replacen("<svg ", &attributes, 1);
                writeln!(self.body, "<figure class=\"{kind}\">\n{svg}</figure>").ok();
            }
            writeln!(
                self.body,
                "<details><summary>Table: {}</summary>",
                escaped(title)
            )
            .ok();
        }
        self.grid(&id, title, grid);
        if drawing.is_some() {
            self.body.push_str("</details>\n");
        }
        self.body.push_str("</section>\n");
    }

    /// A table by itself.
    pub(crate) fn table(&mut self, title: &str, summary: &str, grid: &Grid) {
        self.chart(title, summary, None, grid);
    }

    fn open_section(&mut self, title: &str) -> String {
        let id = format!("part-{}", self.contents.len() + 1);
        writeln!(
            self.body,
            "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>",
            escaped(title)
        )
        .ok();
        self.contents.push((id.clone(), title.to_owned()));
        id
    }

    fn grid(&mut self, id: &str, title: &str, grid: &Grid) {
        // A region that scrolls must be reachable by keyboard.
        writeln!(
            self.body,
            "<div class=\"scroll\" role=\"region\" aria-labelledby=\"{id}-caption\" tabindex=\"0\">\n<table>\n<caption id=\"{id}-caption\">{}</caption>\n<thead><tr>",
            escaped(title)
        )
        .ok();
        let kind = |index: usize| {
            if grid.words.contains(&index) {
                " class=\"words\""
            } else {
                ""
            }
        };
        for (index, name) in grid.header.iter().enumerate() {
            let kind = kind(index);
            write!(self.body, "<th scope=\"col\"{kind}>{}</th>", escaped(name)).ok();
        }
        self.body.push_str("</tr></thead>\n<tbody>\n");
        for row in &grid.rows {
            self.body.push_str("<tr>");
            for (index, cell) in row.iter().enumerate() {
                let cell = escaped(cell);
                if index == 0 {
                    write!(self.body, "<th scope=\"row\">{cell}</th>").ok();
                } else {
                    let kind = kind(index);
                    write!(self.body, "<td{kind}>{cell}</td>").ok();
                }
            }
            self.body.push_str("</tr>\n");
        }
        self.body.push_str("</tbody>\n</table>\n</div>\n");
    }

    /// The whole page; `footer` says how it came about.
    pub(crate) fn into_html(self, footer: &str) -> String {
        let mut contents = String::new();
        for (id, title) in &self.contents {
            writeln!(
                contents,
                "<li><a href=\"#{id}\">{}</a></li>",
                escaped(title)
            )
            .ok();
        }
        let (header, main) = match self.body.split_once("</header>\n") {
            Some((header, main)) => (format!("{header}</header>"), main),
            None => (String::new(), &*self.body),
        };
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
             <link rel=\"icon\" href=\"data:,\">\n\
             <title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n\
             <a class=\"skip\" href=\"#main\">Skip to the figures</a>\n{header}\n\
             <nav aria-label=\"Contents\"><ul>\n{contents}</ul></nav>\n\
             <main id=\"main\">\n{main}</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n",
            escaped(&self.title),
            include_str!("page.css"),
            escaped(footer),
        )
    }
}

/// Text as HTML shows it, nothing in it obeyed.
fn escaped(text: &str) -> String {
    clean(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        let mut document = Document::new("<script>", "a & b");
        document.table(
            "\"T\"",
            "",
            &Grid {
                header: vec!["<i>".to_owned()],
                words: Vec::new(),
                rows: vec![vec!["</td><script>alert(1)</script>\u{202e}".to_owned()]],
            },
        );
        let html = document.into_html("<b>");
        assert!(!html.contains("<script>") && !html.contains("<i>") && !html.contains("<b>"));
        assert!(!html.contains('\u{202e}'));
        assert!(html.contains("a &amp; b"));
    }
}
