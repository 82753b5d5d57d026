// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

// The inverse of the readers in extension.h, for units as a Value holds them.
namespace bailiwick::cedar {

std::string decimalText(std::int64_t tenThousandths);
std::string durationText(std::int64_t milliseconds);
// REQUIRES: datetimeHasText.
std::string datetimeText(std::int64_t milliseconds);
// Whether the moment lies in the years 0 to 9999 (UTC).
bool datetimeHasText(std::int64_t milliseconds);

} // namespace bailiwick::cedar
