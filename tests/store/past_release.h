// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine.h"
#include "models/fleet/state.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace bailiwick::tests {

// A store as the program of an earlier version left it, with what that program said of it: the
// folder data/<engine>-<version>. A small fleet that lived from August to November 2026. A failure
// ends the program: these are the tests' own means.
class PastRelease
{
public:
    static std::vector<PastRelease> all(); // of the engine at hand, oldest first

    const std::string &name() const { return m_name; } // "sqlite-1"
    int version() const { return m_version; }
    // Makes the store there: a path without a file, or an empty database.
    void makeStore(const std::string &location) const;
    // A server's data folder that belongs to it: the key that its log was signed with.
    void makeDataFolder(const std::string &folder) const;

    // clock, accessTokens, refreshToken, checkpoints, key, revision, auditSize, devices
    nlohmann::json facts() const;
    static constexpr const char *password = "correct horse battery"; // everybody's
    fleet::State state() const;
    std::vector<fleet::State> earlierStates() const; // some, of those versions that kept them

private:
    PastRelease(std::string name, int version)
        : m_name(std::move(name))
        , m_version(version)
    {
    }
    std::string text(const std::string &file) const;
    fleet::State stateIn(const std::string &file) const;

    std::string m_name;
    int m_version = 0;
};

} // namespace bailiwick::tests
