// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/time.h"

#include <string>
#include <string_view>

namespace bailiwick::authority {

struct Mail
{
    std::string from; // addresses as isEmailAddress takes them
    std::string to;
    std::string subject;
    std::string text; // UTF-8, lines of any length
    std::string id;   // unique: a UUID
    fleet::Time time = 0;
};

// One address, plain (RFC 5321 without quoting, comments or address literals): safe in a header.
bool isEmailAddress(std::string_view text);

// As RFC 5322 and MIME write it: headers in ASCII (RFC 2047 where needed), text in base64, CRLF.
std::string messageOf(const Mail &mail);

// Writes it as `<id>.eml` into the folder, whole or not at all, mode 0600, for a mail server to
// pick up. Error "mail".
fleet::Expected<void> dropMail(const std::string &folder, const Mail &mail);

} // namespace bailiwick::authority
