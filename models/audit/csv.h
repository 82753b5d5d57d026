// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"

namespace bailiwick::audit {

// CSV for people (RFC 4180: CRLF, quotes doubled, UTF-8). A cell that a spreadsheet would run as a
// formula (first character one of = + - @ tab CR LF, also after blanks) gets a leading apostrophe.
// It is for reading; only the JSON Lines export can be verified.
std::string csvHeader();
std::string csvRow(const Event &event); // an erased text stands as "(erased)"

} // namespace bailiwick::audit
