// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace bailiwick::identity {

// What went wrong in words for people: what and what to do. Never holds a secret.
struct Error
{
    enum class Code {
        PasswordRefused, // breaks a password rule; the message says which
        InvalidHash,     // a stored password hash that cannot be read
        NoEntropy,       // the system gives no random bytes
        Internal         // the cryptographic library refused (out of memory)
    };

    Code code = Code::Internal;
    std::string message;
    std::string action; // what the reader can do
    bool retry = false;

    bool operator==(const Error &) const = default;
};

} // namespace bailiwick::identity
