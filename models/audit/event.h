// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/error.h"
#include "models/audit/hash.h"

#include <tl/expected.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::audit {

// Text that people typed or that names a person. The log's tree holds only its commitment
// SHA-256(salt ‖ text); salt and text stand beside it and may be erased later (both together)
// without breaking the tree. A salt is 16 random bytes, one for each text: with the salt gone,
// nobody can find the text by guessing. An empty text has neither salt nor commitment.
struct Committed
{
    std::string text;               // UTF-8
    std::string salt;               // raw bytes, empty when erased or not sealed yet
    std::optional<Hash> commitment; // set by seal()

    Committed() = default;
    Committed(std::string t)
        : text(std::move(t))
    {
    }
    Committed(const char *t)
        : text(t)
    {
    }

    bool isErased() const { return commitment.has_value() && salt.empty(); }
    bool matches() const; // salt and text give the commitment; true for an erased or empty one
    void erase();         // forgets salt and text, keeps the commitment
    bool operator==(const Committed &) const = default;
};

struct Actor
{
    std::string kind; // "membership", "application", "gateway", "person", "system", "unknown"
    std::string id;   // principal id; empty when nobody is known (a failed sign-in)
    Committed label;  // name and e-mail as people know them
    std::string organization; // id; empty for a principal without one
    bool operator==(const Actor &) const = default;
};

struct Subject
{
    std::string type; // the word of the fleet: "device", "site", "role", "delegation", …
    std::string id;
    Committed label;
    bool operator==(const Subject &) const = default;
};

enum class Outcome { Allowed, Denied, Failed };
std::string_view name(Outcome outcome); // "allowed", "denied", "failed"
std::optional<Outcome> outcomeFromName(std::string_view name);

// One row of the audit log: who did or asked what, when, on which resource, and how it ended.
// A plain value; no thread contract.
struct Event
{
    std::optional<std::uint64_t> sequence; // leaf index: 0-based, gap-free; none: not sequenced yet
    std::int64_t time = 0;                 // ms since 1970-01-01 UTC, years 0001 to 9999
    Actor actor;
    std::vector<std::string> organizations; // ids that may see the row; order and doubles are
                                            // without meaning
    std::string action;                     // area:verb
    Subject resource;
    Outcome outcome = Outcome::Allowed;
    Committed reason;          // why, in the author's own words
    std::int64_t revision = 0; // access revision it was decided at or that it made
    std::string requestId;
    std::int64_t count = 0; // rows returned by a read, otherwise 0
    Committed detail;       // JSON text: a commit's changes and effective difference; a refusal's
                            // person, action, resource and path

    bool operator==(const Event &) const = default;
};

// Makes an event ready to be stored: mends invalid UTF-8 (U+FFFD for each bad byte: an odd byte
// must never keep an event out of the log), sorts `organizations` without doubles, and gives every
// committed text that has no commitment yet a salt and its commitment. Does not look at `sequence`.
// Error: Crypto, when there is no entropy.
tl::expected<Event, Error> seal(Event event);

} // namespace bailiwick::audit
