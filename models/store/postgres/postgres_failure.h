// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/failure.h"

#include <libpq-fe.h>

#include <memory>

namespace bailiwick::store {

struct ResultDeleter
{
    void operator()(PGresult *result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ResultDeleter>;

bool succeeded(const PGresult *result);
// What a result that did not succeed means for people; of the connection when there is none.
Error errorOf(PGconn *connection, const PGresult *result);
// The address that a connection was made with, without its password.
std::string locationOf(PGconn *connection);

} // namespace bailiwick::store
