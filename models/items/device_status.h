// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/roles.h"

#include <QString>

namespace bailiwick::items {

// The usual words of the attribute "status" in the language of the program; any other as it is.
QString statusText(const QString &status);
Tone toneOfStatus(const QString &status);

} // namespace bailiwick::items
