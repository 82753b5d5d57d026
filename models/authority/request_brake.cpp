// SPDX-License-Identifier: Apache-2.0
#include "models/authority/request_brake.h"

#include <openssl/sha.h>

#include <algorithm>

namespace bailiwick::authority {

namespace {

std::string hashed(std::string_view key)
{
    std::string hash(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char *>(key.data()), key.size(),
           reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

} // namespace

RequestBrake::RequestBrake(std::vector<identity::Rate> rates, std::string what)
    : m_what(std::move(what))
{
    for (const identity::Rate &rate : rates)
        m_buckets.emplace_back(rate);
}

tl::expected<void, Refusal> RequestBrake::begin(std::initializer_list<std::string_view> keys,
                                                fleet::Time now)
{
    std::vector<std::string> hashes;
    for (const std::string_view key : keys)
        hashes.push_back(hashed(key));
    std::int64_t wait = 0;
    {
        const std::lock_guard lock(m_mutex);
        for (std::size_t i = 0; i < hashes.size(); ++i)
            wait = std::max(wait, m_buckets.at(i).waitMs(hashes[i], now));
        for (std::size_t i = 0; i < hashes.size() && wait == 0; ++i)
            m_buckets.at(i).take(hashes[i], now);
    }
    if (wait == 0)
        return {};
    return tl::unexpected(
        Refusal{{"too-many-requests",
                 "There were too many " + m_what,
                 {},
                 "Wait " + std::to_string((wait + 999) / 1000) + " seconds, then try again.",
                 true,
                 {}},
                wait});
}

} // namespace bailiwick::authority
