// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/records.h"

#include <chrono>

namespace bailiwick::store {

struct News
{
    std::int64_t revision = 0; // the newest
    std::vector<Notice> notices;
    // Notices may have been missed (this is the first look, or the connection was lost meanwhile):
    // look at everything that you keep.
    bool missed = false;
};

// Hears of what any program commits to a store, this one included. For one thread; interrupt() from
// any. Nothing that was committed is skipped; `revision` is never older than the newest commit at
// the moment of the call.
class ChangeFeed
{
public:
    virtual ~ChangeFeed() = default;

    // Waits until there is news, at most `timeout`; answers without notices, missed and a newer
    // revision when there was none. Errors "store-…": the next call connects again.
    virtual Expected<News> next(std::chrono::milliseconds timeout) = 0;
    virtual void interrupt() = 0; // next() returns at once, now and ever after
};

} // namespace bailiwick::store
