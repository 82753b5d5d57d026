// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/sign_in.h"

#include <initializer_list>

namespace bailiwick::authority {

// What is answered to who may try again later: an error and the wait.
using Refusal = SignInRefusal;

// Limits how often something is asked for, by several keys at once: by whom, from which address, to
// which recipient. Says neither which of them was hit nor anything else than when to come again.
// Keeps hashes of the keys, which may be tokens. Thread-safe; each server's own.
class RequestBrake
{
public:
    // A rate for each key; `what` there were too many of, for people.
    RequestBrake(std::vector<identity::Rate> rates, std::string what);

    // Counts a try, when all keys allow it; error "too-many-requests" otherwise. The first keys may
    // be given alone.
    tl::expected<void, Refusal> begin(std::initializer_list<std::string_view> keys,
                                      fleet::Time now);

private:
    const std::string m_what;
    std::mutex m_mutex;
    std::vector<identity::TokenBuckets> m_buckets;
};

} // namespace bailiwick::authority
