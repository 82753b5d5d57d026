// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/key.h"

#include <vector>

namespace bailiwick::audit {

// C2SP signed-note: a text whose last byte is a newline, an empty line, and signature lines
//   — <key name> base64(4-byte key id ‖ signature)        (em dash, U+2014)
// The signatures cover the text with its last newline.

// The signature line of `key` under `text`, with its newline. Error: InvalidNote when text is not
// UTF-8, holds control characters or does not end in a newline.
tl::expected<std::string, Error> signatureLine(std::string_view text, const SigningKey &key);

// text ‖ "\n" ‖ signature line.
tl::expected<std::string, Error> signNote(std::string_view text, const SigningKey &key);

// Splits a note into text and signature lines without trusting either (at most 1 MiB, 100 lines).
struct Note
{
    std::string text;
    std::vector<std::string> signatures; // lines without newline
};
tl::expected<Note, Error> parseNote(std::string_view note);

enum class SignatureCheck {
    Valid,  // a line of the key verifies, and no line of the key does not
    Absent, // no line is of this key (name and key id)
    Broken  // a line of the key does not verify, or a line is not a signature line
};
SignatureCheck checkSignature(std::string_view text, const std::vector<std::string> &signatures,
                              const VerifierKey &key);

// The text of a note that `key` signed. Error: InvalidNote, saying whether the key is another one
// or the text was changed.
tl::expected<std::string, Error> openNote(std::string_view note, const VerifierKey &key);

} // namespace bailiwick::audit
