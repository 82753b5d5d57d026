// SPDX-License-Identifier: Apache-2.0
#include "models/items/counted.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace bailiwick::items {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::Counted)
};

} // namespace

QString countedDevices(std::uint64_t count)
{
    constexpr std::uint64_t most = std::numeric_limits<int>::max();
    return Text::tr("%Ln device(s)", nullptr, static_cast<int>(std::min(count, most)));
}

} // namespace bailiwick::items
