// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/database.h"
#include "models/store/store_copy.h"

namespace bailiwick::store {

// copyStore, with something to do in the new store's transaction after all was compared. Throws
// Failure.
StoreCopy copyWhole(const std::string &from, const std::string &to, const CopyProgress &progress,
                    const std::function<void(Database &to)> &last = {});

} // namespace bailiwick::store
