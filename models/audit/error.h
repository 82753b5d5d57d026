// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace bailiwick::audit {

// What went wrong in words for people: what, where, what to do.
struct Error
{
    enum class Code {
        InvalidKey,        // a key text or PEM that is not an Ed25519 key
        InvalidNote,       // not a signed note, or no signature of the trusted key
        InvalidCheckpoint, // a note that is not a checkpoint
        InvalidRow,        // a row or line that does not follow the format
        OutOfRange,        // an index, size or proof that does not fit the tree
        Crypto,            // the cryptographic library refused (no entropy, out of memory)
        Input              // the caller's source or sink failed
    };

    Code code = Code::Input;
    std::string message;
    std::string where;  // line, sequence, file: as far as known
    std::string action; // what the reader can do
    bool retry = false;

    bool operator==(const Error &) const = default;
};

} // namespace bailiwick::audit
