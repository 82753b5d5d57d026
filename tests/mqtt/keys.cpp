// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/keys.h"

#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <random>

namespace bailiwick::tests {

using mqtt::Credential;

namespace {

std::string hex(const std::array<std::uint8_t, 32> &bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace

// The id's bytes are made of one name, the secret's of another.
identity::IssuedKey Keys::issued(std::string_view id, std::string_view secret)
{
    const auto fill = [](std::span<std::uint8_t> bytes, std::string_view name) {
        std::mt19937_64 random(std::hash<std::string_view>()(name));
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(random());
    };
    bool isFirst = true;
    return identity::newApiKey([&](std::span<std::uint8_t> bytes) {
               fill(bytes, std::exchange(isFirst, false) ? id : secret);
               return true;
           })
        .value();
}

void Keys::add(std::string_view name, fleet::PrincipalRef principal)
{
    const identity::IssuedKey made = issued(name, name);
    m_keys.insert_or_assign(std::string(name),
                            Key{{made.id, principal, made.hash, {}, false}, made.text});
}

std::string Keys::mixed(std::string_view id, std::string_view secret) const
{
    return issued(id, secret).text;
}

std::string Keys::unknown() const
{
    return issued("nobody", "nobody").text;
}

mqtt::CredentialsPtr Keys::credentials() const
{
    std::vector<Credential> rows;
    for (const auto &[name, key] : m_keys)
        rows.push_back(key.credential);
    return std::make_shared<const mqtt::Credentials>(std::move(rows));
}

std::string Keys::json() const
{
    wire::Json rows = wire::Json::array();
    for (const auto &[name, key] : m_keys) {
        const Credential &row = key.credential;
        wire::Json json = {
            {"keyId", row.key},
            {"principal",
             {{"kind", fleet::name(row.principal.kind)}, {"id", row.principal.id.toString()}}},
            {"secretHash", hex(row.hash)}};
        if (row.validity.from != fleet::beginningOfTime)
            json["from"] = fleet::formatTime(row.validity.from);
        if (row.validity.until != fleet::endOfTime)
            json["until"] = fleet::formatTime(row.validity.until);
        if (row.revoked)
            json["revoked"] = fleet::formatTime(fleet::currentTime());
        rows.push_back(std::move(json));
    }
    return wire::toText({{"credentials", std::move(rows)}});
}

} // namespace bailiwick::tests
