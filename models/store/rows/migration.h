// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/failure.h"

#include <functional>

namespace bailiwick::store {

// Migrations are the files NNNN_name.sql of one engine, numbered from 1 without gaps, forward only
// and never edited once released. A store's version is the last one that ran. Throws Failure.
struct Migration
{
    int version = 0;
    std::string name;
    std::string sql;
};

// `folder`: among the program's own resources. Ascending.
std::vector<Migration> migrationsIn(const char *folder);

// What bringing a store up to date needs of its engine.
class Schema
{
public:
    virtual ~Schema() = default;
    virtual std::string location() const = 0;
    virtual const std::vector<Migration> &migrations() const = 0;
    virtual void refuseForeign() = 0; // Failure "store-not-ours"
    virtual int version() = 0;        // 0: there is no store yet
    // Runs f in one transaction, while no other program does the same.
    virtual void alone(const std::function<void()> &f) = 0;
    virtual void run(const Migration &migration) = 0;
    virtual void setVersion(int version) = 0;
};

// Makes a new place a store, or brings an older store up to date, all in one transaction (so two
// programs that start at once do it once). Failures: store-newer, store-older (when it may not
// migrate), store-not-ours.
void migrate(Schema &schema, bool mayMigrate);

} // namespace bailiwick::store
