// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace bailiwick::items {

// "1 device", "1,234 devices".
QString countedDevices(std::uint64_t count);

} // namespace bailiwick::items
