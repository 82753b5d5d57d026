// SPDX-License-Identifier: Apache-2.0
#include "attack_stage.h"

#include <QCoreApplication>

#include <cstdio>

using namespace bailiwick::tests;

namespace {

// All attacks on one engine; false when one of them escaped, or proves nothing.
bool attackAll(Engine where, const char *name)
{
    setEngine(where);
    AttackStage stage;
    if (const std::string error = stage.build(); !error.empty()) {
        std::fprintf(stderr, "%s: %s\n", name, error.c_str());
        return false;
    }
    int held = 0;
    int escaped = 0;
    int unproven = 0;
    const auto one = [&](const Attack &attack) {
        const AttackResult result = stage.run(attack);
        int &count = result.outcome == AttackResult::Held      ? held
                     : result.outcome == AttackResult::Escaped ? escaped
                                                               : unproven;
        ++count;
        if (result.outcome != AttackResult::Held)
            std::printf("%s: \"%s\" %s: %s\n", name, attack.name,
                        result.outcome == AttackResult::Escaped ? "escaped" : "proves nothing",
                        result.why.c_str());
    };
    for (const Attack &attack : attacks())
        one(attack);
    stage.scope = stage.picked; // where a condition decides on each node
    for (const Attack &attack : attacks()) {
        if (attack.kind == Attack::Kind::Foreign)
            one(attack);
    }
    if (const std::string traces = stage.traces(); !traces.empty()) {
        std::printf("%s: after all of them %s\n", name, traces.c_str());
        ++escaped;
    }
    if (unproven > 0)
        std::printf("%s: %d prove nothing\n", name, unproven);
    std::printf("%s: %d held, %d escaped\n", name, held, escaped);
    return escaped == 0 && unproven == 0 && held > 0;
}

} // namespace

// The attacks of TestIsolation on both engines, counted.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv); // a server is started
    const bool sqlite = attackAll(Engine::Sqlite, "sqlite");
    const bool postgres = attackAll(Engine::Postgres, "postgresql");
    return sqlite && postgres ? 0 : 1;
}
