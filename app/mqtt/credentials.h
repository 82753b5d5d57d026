// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/organization.h"
#include "models/fleet/time.h"
#include "models/identity/api_key.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bailiwick::mqtt {

// A key of an application or gateway, as GET /v1/credentials tells it: who it stands for, and the
// SHA-256 of its text, never the text (models/identity/api_key.h).
struct Credential
{
    std::string key; // its id, the part of the key's text that may be shown
    fleet::PrincipalRef principal;
    identity::TokenHash hash{};
    fleet::Validity validity;
    bool revoked = false;

    bool holdsAt(fleet::Time now) const { return !revoked && validity.contains(now); }
};

// All keys. Immutable; safe from any thread.
class Credentials
{
public:
    // The answer of GET /v1/credentials. Error "unexpected-answer" with the place.
    static fleet::Expected<Credentials> fromJson(std::string_view text);
    explicit Credentials(std::vector<Credential> credentials = {});

    // O(1).
    const Credential *find(std::string_view key) const;
    // Whose key this is, the text as its holder presents it. Null for anything that is no key, for
    // an unknown one, a wrong secret (compared in constant time), and one that does not hold now.
    const Credential *verify(std::string_view text, fleet::Time now) const;

    std::size_t size() const { return m_credentials.size(); }
    void forEach(const std::function<void(const Credential &)> &f) const;

private:
    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };
    std::unordered_map<std::string, Credential, Hash, std::equal_to<>> m_credentials;
};

using CredentialsPtr = std::shared_ptr<const Credentials>;

} // namespace bailiwick::mqtt
