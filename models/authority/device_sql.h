// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/device_service.h"

namespace bailiwick::authority {

// A statement over the tables that a session can name.
struct DeviceStatement
{
    std::string sql; // id, external_id, name, parent, attributes
    std::vector<store::Value> parameters;
};

// One row more than asked for, to see whether there is a next page. `underKind`: the kind of
// request.under. `scattered`: what the caller sees is not all of one customer or site, nor
// everything; the rows are the same, the way to them another. Error "invalid-cursor".
Expected<DeviceStatement> devicePageStatement(const DevicePageRequest &request,
                                              fleet::ResourceKind underKind, store::Engine engine,
                                              bool scattered);
DeviceStatement deviceStatement(fleet::Id id);

Expected<fleet::Resource> deviceFromRow(std::span<const store::Value> row);
std::string cursorAfter(const fleet::Resource &device);

} // namespace bailiwick::authority
