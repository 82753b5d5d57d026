// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bailiwick::identity {

// How many tries at once, and how long until one more is allowed.
struct Rate
{
    double burst = 10;
    std::int64_t refillMs = 60'000;
    bool operator==(const Rate &) const = default;
};

// Token buckets by key. Holds at most `limit` keys: full buckets are forgotten first (they are as
// new), then the fullest, so a flood of new keys cannot wash out one that is exhausted.
// Time is passed in (ms, any origin); going back counts as standing still. One thread at a time.
// O(1) a call, amortised.
class TokenBuckets
{
public:
    explicit TokenBuckets(Rate rate, std::size_t limit = 100'000);

    // 0 when a try is allowed now, otherwise ms until it is. Takes nothing.
    std::int64_t waitMs(std::string_view key, std::int64_t now) const;
    void take(std::string_view key, std::int64_t now);
    void refill(std::string_view key); // as if never used
    std::size_t size() const { return m_buckets.size(); }

private:
    struct Bucket
    {
        double tokens = 0;
        std::int64_t at = 0;
    };
    double tokensAt(const Bucket &bucket, std::int64_t now) const;
    void makeRoom(std::int64_t now);

    Rate m_rate;
    std::size_t m_limit;
    std::unordered_map<std::string, Bucket> m_buckets;
};

// Limits sign-in by account and by network address. Ask before looking at the password, with the
// account as typed, whether or not it exists: the answer tells neither which of the two limits was
// hit nor whether the account exists. An exhausted account opens again by itself, so nobody can be
// locked out for good. One thread at a time.
class SignInThrottle
{
public:
    explicit SignInThrottle(Rate account = {10, 60'000}, Rate address = {60, 2'000});

    // 0 when the try may go on (it is counted); otherwise ms to wait (it is not counted).
    std::int64_t begin(std::string_view account, std::string_view address, std::int64_t now);
    // The password was right: the account's tries start anew, the address's do not.
    void succeeded(std::string_view account);

private:
    static std::string accountKey(std::string_view account); // ASCII case folded, hashed

    TokenBuckets m_accounts;
    TokenBuckets m_addresses;
};

} // namespace bailiwick::identity
