// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/session_connection.h"
#include "tests/bench/store/place.h"

namespace bailiwick::bench {

// The same questions by hand, as a server without isolation asks them: by the same calls of the
// engine's client library as a session's, planned anew each time, every value read as a session
// reads it, in a read-only transaction that sees one moment. What is left out is what only a
// session needs: opening it, its scope's check, policies and virtual tables, limits, looking at
// the words of the statement.
class PlainReader
{
public:
    enum class Manner {
        Request,  // in a transaction of its own, as a request of a session is
        Statement // nothing but the statement
    };
    using OnRow = store::SessionConnection::OnRow;

    virtual ~PlainReader() = default;
    // Throws store::Failure.
    virtual void ask(const std::string &sql, Manner manner, const OnRow &onRow) = 0;
};

std::unique_ptr<PlainReader> makePlainReader(const Place &place);

} // namespace bailiwick::bench
