// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/note.h"

namespace bailiwick::audit {

// C2SP tlog-checkpoint: the signed head of the log. Note text: origin, size, base64 root, and
// extension lines nobody interprets. The origin is the name of the log's key.
struct Checkpoint
{
    std::string origin;
    std::uint64_t size = 0;
    Hash root{};
    std::vector<std::string> extensions;

    bool operator==(const Checkpoint &) const = default;
};

// Origin = the key's name.
tl::expected<std::string, Error> signCheckpoint(std::uint64_t size, const Hash &root,
                                                const SigningKey &key);

// Reads and checks the signature, and that the origin is the key's name.
tl::expected<Checkpoint, Error> openCheckpoint(std::string_view note, const VerifierKey &key);

// Reads without checking any signature: for a checkpoint that the reader saved themselves.
tl::expected<Checkpoint, Error> readCheckpoint(std::string_view note);

} // namespace bailiwick::audit
