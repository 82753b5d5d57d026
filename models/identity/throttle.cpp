// SPDX-License-Identifier: Apache-2.0
#include "models/identity/throttle.h"

#include <openssl/sha.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace bailiwick::identity {

namespace {

constexpr double tolerance = 1e-9; // of adding up fractions of a try

} // namespace

TokenBuckets::TokenBuckets(Rate rate, std::size_t limit)
    : m_rate(rate)
    , m_limit(limit)
{
}

double TokenBuckets::tokensAt(const Bucket &bucket, std::int64_t now) const
{
    const auto passed = static_cast<double>(std::max<std::int64_t>(0, now - bucket.at));
    return std::min(m_rate.burst, bucket.tokens + passed / static_cast<double>(m_rate.refillMs));
}

std::int64_t TokenBuckets::waitMs(std::string_view key, std::int64_t now) const
{
    const auto found = m_buckets.find(std::string(key));
    const double tokens = found == m_buckets.end() ? m_rate.burst : tokensAt(found->second, now);
    if (tokens >= 1 - tolerance)
        return 0;
    // Rounded up, but not for the error of a division.
    const double wait = (1 - tokens) * static_cast<double>(m_rate.refillMs) - 1e-6;
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(wait)));
}

void TokenBuckets::take(std::string_view key, std::int64_t now)
{
    auto found = m_buckets.find(std::string(key));
    if (found == m_buckets.end()) {
        if (m_buckets.size() >= m_limit)
            makeRoom(now);
        found = m_buckets.emplace(key, Bucket{m_rate.burst, now}).first;
    }
    Bucket &bucket = found->second;
    bucket.tokens = std::max(0.0, tokensAt(bucket, now) - 1);
    bucket.at = std::max(bucket.at, now);
}

void TokenBuckets::refill(std::string_view key)
{
    m_buckets.erase(std::string(key));
}

// Forgets the fullest half at once, so that the cost is shared by as many new keys.
void TokenBuckets::makeRoom(std::int64_t now)
{
    std::erase_if(m_buckets,
                  [&](const auto &entry) { return tokensAt(entry.second, now) >= m_rate.burst; });
    if (m_buckets.size() <= m_limit / 2)
        return;
    std::vector<std::pair<double, std::string>> byTokens;
    byTokens.reserve(m_buckets.size());
    for (const auto &[key, bucket] : m_buckets)
        byTokens.emplace_back(tokensAt(bucket, now), key);
    const auto middle = byTokens.begin() + static_cast<std::ptrdiff_t>(byTokens.size() / 2);
    std::nth_element(byTokens.begin(), middle, byTokens.end());
    for (auto entry = middle; entry != byTokens.end(); ++entry)
        m_buckets.erase(entry->second);
}

SignInThrottle::SignInThrottle(Rate account, Rate address)
    : m_accounts(account)
    , m_addresses(address)
{
}

// Hashed: what people type there by mistake, such as a password, stays in no memory.
std::string SignInThrottle::accountKey(std::string_view account)
{
    std::string folded(account);
    for (char &c : folded)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    std::string hash(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char *>(folded.data()), folded.size(),
           reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

std::int64_t SignInThrottle::begin(std::string_view account, std::string_view address,
                                   std::int64_t now)
{
    const std::string key = accountKey(account);
    const std::int64_t wait =
        std::max(m_accounts.waitMs(key, now), m_addresses.waitMs(address, now));
    if (wait == 0) {
        m_accounts.take(key, now);
        m_addresses.take(address, now);
    }
    return wait;
}

void SignInThrottle::succeeded(std::string_view account)
{
    m_accounts.refill(accountKey(account));
}

} // namespace bailiwick::identity
