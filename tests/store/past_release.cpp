// SPDX-License-Identifier: Apache-2.0
#include "past_release.h"

#include "models/wire/snapshot_lines.h"
#include "tests/support/postgres_cluster.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUuid>

namespace bailiwick::tests {

namespace {

const QDir data(QStringLiteral(BAILIWICK_PAST_RELEASES));

void check(const std::string &error, const std::string &what)
{
    if (!error.empty())
        qFatal("%s: %s", what.c_str(), error.c_str());
}

// Roles belong to the server: a dump names them, and each copy in the tests' one server gets its
// own.
std::string withRolesOfItsOwn(const std::string &dump, std::string &prefix)
{
    static const QRegularExpression number(QStringLiteral("bailiwick_[0-9a-f]{12}"));
    const QString made =
        QStringLiteral("bailiwick_") + QUuid::createUuid().toString(QUuid::WithoutBraces).right(12);
    prefix = made.toStdString();
    return QString::fromStdString(dump).replace(number, made).toStdString();
}

void restoreDump(const std::string &location, const std::string &dump)
{
    std::string prefix;
    const std::string sql = withRolesOfItsOwn(dump, prefix);
    const std::string there = PostgresCluster::instance().asSuperuser(location);
    std::string roles = "CREATE ROLE " + prefix + "_login LOGIN NOINHERIT;";
    for (const char *shape : {"everything", "customer", "site", "sites", "mixed"}) {
        const std::string role = prefix + "_" + shape;
        roles += "CREATE ROLE " + role + " NOLOGIN NOINHERIT; GRANT " + role + " TO owner;";
    }
    check(PostgresCluster::run(there, roles), "roles");
    check(PostgresCluster::run(there, sql), location);
    check(PostgresCluster::run(there, "DO $$ DECLARE r RECORD; BEGIN FOR r IN SELECT name, password"
                                      " FROM bailiwick.session_role WHERE password IS NOT NULL"
                                      " LOOP EXECUTE format('ALTER ROLE %I PASSWORD %L', r.name,"
                                      " r.password); END LOOP; END $$"),
          "passwords");
}

} // namespace

std::vector<PastRelease> PastRelease::all()
{
    const std::string prefix = engine() == Engine::Sqlite ? "sqlite-" : "postgresql-";
    std::vector<PastRelease> releases;
    for (int version = 1; version < 1000; ++version) {
        const std::string name = prefix + std::to_string(version);
        if (data.exists(QString::fromStdString(name)))
            releases.push_back(PastRelease(name, version));
    }
    if (releases.empty())
        qFatal("%s holds no releases", qPrintable(data.path()));
    return releases;
}

std::string PastRelease::text(const std::string &file) const
{
    QFile opened(data.filePath(QString::fromStdString(m_name + "/" + file)));
    if (!opened.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(opened.fileName()));
    return opened.readAll().toStdString();
}

void PastRelease::makeStore(const std::string &location) const
{
    const std::string dump = text("store.sql");
    if (m_name.starts_with("postgresql"))
        return restoreDump(location, dump);
    Beside file(location);
    if (file.run(dump) != Beside::Outcome::Done)
        check(file.error(), location);
}

void PastRelease::makeDataFolder(const std::string &folder) const
{
    const QDir root(QString::fromStdString(folder));
    QFile key(root.filePath(QStringLiteral("audit/ed25519.key")));
    const QByteArray content = QByteArray::fromStdString(text("ed25519.key"));
    if (!root.mkpath(QStringLiteral("audit")) || !key.open(QIODevice::WriteOnly) ||
        key.write(content) != content.size() ||
        !key.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        qFatal("%s cannot be written", qPrintable(key.fileName()));
}

nlohmann::json PastRelease::facts() const
{
    return nlohmann::json::parse(text("facts.json"));
}

fleet::State PastRelease::stateIn(const std::string &file) const
{
    auto content = wire::readSnapshot(text(file));
    if (!content)
        qFatal("%s/%s: %s", m_name.c_str(), file.c_str(), content.error().toString().c_str());
    return std::move(content->state);
}

fleet::State PastRelease::state() const
{
    return stateIn("state.jsonl");
}

std::vector<fleet::State> PastRelease::earlierStates() const
{
    std::vector<fleet::State> states;
    const QDir folder(data.filePath(QString::fromStdString(m_name)));
    for (const QString &file : folder.entryList({QStringLiteral("state-*.jsonl")}))
        states.push_back(stateIn(file.toStdString()));
    return states;
}

} // namespace bailiwick::tests
