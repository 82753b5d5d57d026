// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mqtt/boot_clock.h"
#include "app/mqtt/credentials.h"
#include "models/fleet/change_set.h"
#include "models/fleet/state.h"
#include "models/identity/seal.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace bailiwick::mqtt {

// The replica on disk, from which a broker that starts while the server is away goes on. Two files,
// both of mode 0600, replaced atomically and sealed (models/identity/seal.h) with a key that
// follows from the plug-in's own API key, so that nobody without it reads or makes one:
//   PATH        an access state as snapshot JSON Lines (models/wire/snapshot_lines.h)
//   PATH.since  which one that is (the tag of its seal); what changed since; the keys, as the
//   server
//               told them: their hashes, never what opens a connection; and when the server last
//               confirmed all of it
// PATH.since is small and written again and again; without it PATH says nothing.
//
// For one thread at a time. Errors of reading: "replica-missing"; "replica-unsafe" (another user's,
// others may read it, or no file); "replica-damaged" (cut off, changed, of two times, of another
// server or another key of the plug-in); "newer-version"; "replica-stale". Of writing: "io".
class KeptReplica
{
public:
    // `label`: what it is a replica of, the server's address.
    KeptReplica(std::filesystem::path path, std::string_view apiKey, std::string_view label);

    struct Content
    {
        fleet::State state;
        Credentials credentials;
        std::shared_ptr<const std::string> credentialsText; // as it was read
        LastingMoment confirmed;
        BootClock::duration age{}; // of that
    };
    // Nothing older than `staleness`, and nothing that cannot be told to be younger. O(the fleet).
    fleet::Expected<Content> read(const LastingMoment &now, std::chrono::seconds staleness) const;

    // Writes PATH; there is no PATH.since for it yet. O(the fleet).
    fleet::Expected<void> writeState(const fleet::State &state);
    // Writes PATH.since: what was done to the state since writeState(), as JSON without brackets,
    // and the revision it came to. O(its texts).
    struct Since
    {
        std::int64_t revision = 0;
        std::string_view changes;
        std::string_view credentials; // the answer of GET /v1/credentials
        LastingMoment confirmed;
    };
    fleet::Expected<void> writeSince(const Since &since) const;
    // Takes PATH.since away: from now on nobody goes on from what is there.
    bool invalidate() const;
    // Both.
    bool erase() const;

    std::size_t stateSize() const { return m_stateSize; } // bytes, as written last

private:
    std::filesystem::path sincePath() const { return m_path.string() + ".since"; }
    fleet::Expected<std::string> opened(const std::filesystem::path &path, std::string_view part,
                                        identity::SealTag *tag = nullptr) const;
    std::string label(std::string_view part) const;

    std::filesystem::path m_path;
    std::optional<identity::SealKey> m_key;
    std::string m_label;
    identity::SealTag m_tag{}; // of the state as written last
    std::size_t m_stateSize = 0;
};

} // namespace bailiwick::mqtt
