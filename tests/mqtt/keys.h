// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mqtt/credentials.h"

#include <map>
#include <string>
#include <string_view>

namespace bailiwick::tests {

// Keys by name, with the texts that their holders have.
class Keys
{
public:
    void add(std::string_view name, fleet::PrincipalRef principal);
    void revoke(std::string_view name) { credential(name).revoked = true; }
    void restore(std::string_view name) { credential(name).revoked = false; }
    void limit(std::string_view name, fleet::Validity validity)
    {
        credential(name).validity = validity;
    }
    void remove(std::string_view name) { m_keys.erase(m_keys.find(name)); }

    std::string text(std::string_view name) const { return m_keys.find(name)->second.text; }
    std::string idOf(std::string_view name) const
    {
        return m_keys.find(name)->second.credential.key;
    }
    // Well formed: the id of one, the secret of another.
    std::string mixed(std::string_view id, std::string_view secret) const;
    std::string unknown() const; // well formed, of nobody
    mqtt::CredentialsPtr credentials() const;
    std::string json() const; // the answer of GET /v1/credentials

private:
    struct Key
    {
        mqtt::Credential credential;
        std::string text;
    };
    static identity::IssuedKey issued(std::string_view id, std::string_view secret);
    mqtt::Credential &credential(std::string_view name)
    {
        return m_keys.find(name)->second.credential;
    }
    std::map<std::string, Key, std::less<>> m_keys;
};

} // namespace bailiwick::tests
