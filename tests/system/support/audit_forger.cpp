// SPDX-License-Identifier: Apache-2.0
#include "tests/system/support/audit_forger.h"

#include "models/audit/checkpoint.h"
#include "models/audit/leaf.h"
#include "models/store/store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <vector>

namespace bailiwick::tests {

namespace {

// The file as any SQLite program opens it.
class PlainFile
{
public:
    explicit PlainFile(const authority::DataFolder &folder)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name()))
    {
        m_database.setDatabaseName(QString::fromStdString(folder.database().string()));
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
    }
    ~PlainFile()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name());
    }
    PlainFile(const PlainFile &) = delete;
    PlainFile &operator=(const PlainFile &) = delete;

    int run(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        return query.numRowsAffected();
    }
    void transaction() { m_database.transaction(); }
    void commit() { m_database.commit(); }

private:
    static QString name() { return QStringLiteral("forger"); }

    QSqlDatabase m_database;
};

QByteArray blob(const audit::Hash &hash)
{
    const std::string_view bytes = audit::bytes(hash);
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

std::vector<audit::Hash> hashesOfContents(const authority::DataFolder &folder)
{
    const auto store = store::Store::open(folder.database().string());
    if (!store)
        qFatal("%s", store.error().toString().c_str());
    std::vector<audit::Hash> hashes;
    const auto read = (*store)->audit().forEach({}, store::AuditVisibility::everything(), {},
                                                [&](const audit::StoredRow &row) {
                                                    hashes.push_back(audit::leafHash(row.event));
                                                    return true;
                                                });
    if (!read)
        qFatal("%s", read.error().toString().c_str());
    return hashes;
}

} // namespace

void AuditForger::editRow(std::uint64_t sequence)
{
    PlainFile file(m_folder);
    file.run(QStringLiteral("DROP TRIGGER IF EXISTS audit_event_no_update"));
    const int edited =
        file.run(QStringLiteral("UPDATE audit_event SET action = 'device:view' WHERE sequence = ?"),
                 {static_cast<qulonglong>(sequence)});
    if (edited != 1)
        qFatal("there is no row %llu", static_cast<unsigned long long>(sequence));
}

void AuditForger::signAnew()
{
    const std::vector<audit::Hash> hashes = hashesOfContents(m_folder);
    audit::Frontier frontier;
    PlainFile file(m_folder);
    file.run(QStringLiteral("DROP TRIGGER audit_checkpoint_no_delete"));
    file.transaction();
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        frontier.append(hashes[i]);
        file.run(QStringLiteral("UPDATE audit_event SET leaf_hash = ? WHERE sequence = ?"),
                 {blob(hashes[i]), static_cast<qulonglong>(i)});
    }
    const auto key = m_folder.loadAuditKey();
    const auto note = audit::signCheckpoint(frontier.size(), frontier.root(), *key);
    if (!note)
        qFatal("the log cannot be signed");
    file.run(QStringLiteral("UPDATE audit_frontier SET frontier = ?"),
             {QString::fromStdString(frontier.text())});
    file.run(QStringLiteral("DELETE FROM audit_checkpoint"));
    file.run(QStringLiteral("INSERT INTO audit_checkpoint (size, time, note) VALUES (?, 0, ?)"),
             {static_cast<qulonglong>(frontier.size()), QString::fromStdString(*note)});
    file.commit();
}

} // namespace bailiwick::tests
