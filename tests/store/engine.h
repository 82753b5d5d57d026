// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h" // first: moc reads no standard header before <string>
#include "tests/support/registry.h"

#include <cstdint>
#include <memory>
#include <string>

namespace bailiwick::tests {

// Which engine the stores of the running test class are on.
enum class Engine { Sqlite, Postgres };
Engine engine();
void setEngine(Engine engine);

// A new place for a store of the engine: a path without a file, or the address of an empty
// database. `folder` outlives it.
std::string newLocation(const std::string &folder);
void removeLocation(const std::string &location); // a file goes with its folder

// Past the store, as another program would. The location tells the engine.
class Beside
{
public:
    explicit Beside(const std::string &location);
    ~Beside();
    Beside(const Beside &) = delete;
    Beside &operator=(const Beside &) = delete;

    enum class Outcome { Done, Refused, Failed }; // Refused: by a rule of the tables
    Outcome run(const std::string &sql);
    const std::string &error() const { return m_error; }
    std::int64_t integer(const std::string &sql); // of the first row; 0 when it does not run
    std::string text(const std::string &sql);

private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
    std::string m_error;
};

} // namespace bailiwick::tests

// The class runs once on each engine; or on one of them.
#define BAILIWICK_ENGINE_TEST(Class, Where)                                                        \
    [[maybe_unused]] static const bool registered_##Class##_##Where =                              \
        bailiwick::tests::registerTest([] {                                                        \
            bailiwick::tests::setEngine(bailiwick::tests::Engine::Where);                          \
            return std::make_unique<Class>();                                                      \
        });
#define BAILIWICK_STORE_TEST(Class)                                                                \
    BAILIWICK_ENGINE_TEST(Class, Sqlite)                                                           \
    BAILIWICK_ENGINE_TEST(Class, Postgres)
