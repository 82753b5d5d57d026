// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/fleet/error.h"
#include "models/fleet/invited.h"
#include "models/fleet/time.h"
#include "models/wire/json.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace bailiwick::server {

// Reads a JSON object body member by member and collects what is wrong, each with its pointer. Ask
// for every member, then finish(): it reports members that nobody asked for.
class Body
{
public:
    explicit Body(std::string_view text);
    ~Body();
    Body(const Body &) = delete;
    Body &operator=(const Body &) = delete;

    std::string text(std::string_view key, bool required = true);
    std::int64_t revision(std::string_view key);
    fleet::Time time(std::string_view key);
    fleet::Time time(std::string_view key, fleet::Time missing);
    bool flag(std::string_view key, bool required = true);
    fleet::Id id(std::string_view key);
    fleet::ChangeSet changes(std::string_view key);
    // `title`, `teams` and `assignments`, each of which may be missing.
    fleet::Invited invited();
    fleet::Attributes attributes(std::string_view key, bool required = true);
    // A member that is well-formed and still cannot stand here.
    void wrong(std::string_view key, std::string message);
    // Errors: those of wire::parseJson, "invalid-entity" with details, or the first of a member's.
    fleet::Expected<void> finish();

private:
    const wire::Json *take(std::string_view key, bool required);
    fleet::Time timeOf(std::string_view key, const wire::Json *json, fleet::Time missing);
    void keep(const fleet::Error &error);

    std::unique_ptr<wire::Json> m_json;
    std::set<std::string, std::less<>> m_asked;
    fleet::Error m_error; // code empty: none so far
};

} // namespace bailiwick::server
