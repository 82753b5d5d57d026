// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/system/support/real_server.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <vector>

namespace bailiwick::widgets {
class Theme;
}

namespace bailiwick::tests {

// One person's machine, with the desktop as a process of its own (tests/system/person.cpp).
class PersonProgram
{
public:
    explicit PersonProgram(const RealServer &server);

    // Signs the sample's account in once, so that a session and a sealed copy are kept here.
    bool signInBefore(const char *role, widgets::Theme &theme);
    // The sealed copy is there.
    bool hasCopy() const;
    // Runs it to its end; what it wrote. Empty: it failed.
    std::vector<QJsonObject> run();
    // Runs it until it has written so many lines, then kill -9.
    std::vector<QJsonObject> runAndKill(std::size_t lines);

private:
    std::vector<QJsonObject> run(const QStringList &more, std::size_t killAfter);

    const RealServer &m_server;
    QTemporaryDir m_folder;
};

// Milliseconds from exec of the desktop to its first painted tree, session to resume and replica on
// disk, offscreen: the median of `runs`, each of which must have shown the copy on disk. nullopt:
// one did not.
std::optional<double> firstTreeFromDisk(const RealServer &server, widgets::Theme &theme,
                                        int runs = 5);

} // namespace bailiwick::tests
