//! What may stand in the fields of a person.

use crate::text::is_hostile;

/// Text on one line that a terminal does not obey.
pub(crate) fn plain(text: &str, longest: usize) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("it is empty".to_owned());
    }
    if text.chars().any(is_hostile) {
        return Err("it holds control characters".to_owned());
    }
    if text.chars().count() > longest {
        return Err(format!("it is longer than {longest} characters"));
    }
    Ok(text.to_owned())
}

/// The id of a person: whatever the app calls them, as one word.
pub(crate) fn person_id(text: &str) -> Result<String, String> {
    let id = plain(text, 200)?;
    if id.contains(char::is_whitespace) || id.starts_with('-') {
        return Err("an id is one word that does not start with `-`".to_owned());
    }
    Ok(id)
}

/// A person's first or last name.
pub(crate) fn name(text: &str) -> Result<String, String> {
    plain(text, 100)
}

/// An e-mail address.
pub(crate) fn email(text: &str) -> Result<String, String> {
    let email = plain(text, 254)?;
    let sound = email.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.is_empty()
            && !domain.contains('@')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
    });
    if !sound || email.contains(char::is_whitespace) || email.contains([',', ';', '<', '>']) {
        return Err("write an address such as ana@example.org".to_owned());
    }
    Ok(email)
}
