// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>

namespace bailiwick::widgets {
class Theme;
}

namespace bailiwick::tests {

class RealServer;

// Milliseconds from making the desktop to the first painted row of the fleet, with a session to
// resume and the replica on disk; sign-in and the program's own loading excluded. nullopt: never.
std::optional<qint64> firstTreeFromDisk(const RealServer &server, widgets::Theme &theme);

} // namespace bailiwick::tests
