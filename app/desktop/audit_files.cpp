// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/audit_files.h"

#include "models/audit/csv.h"
#include "models/audit/row.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace bailiwick::desktop {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::desktop::AuditFiles)
};

tl::unexpected<fleet::Error> writeFailed(const QString &path, const QString &why)
{
    return fleet::failure(
        "write-failed", Text::tr("The file cannot be written: %1").arg(why).toStdString(),
        path.toStdString(), Text::tr("Free some space or choose another folder.").toStdString());
}

} // namespace

// First line manifest, last line end: see models/audit/export.h. Only rows have a "leaf".
fleet::Expected<std::uint64_t> csvFromExport(QIODevice &lines, QIODevice &csv)
{
    const auto put = [&csv](const std::string &text) {
        return csv.write(text.data(), qint64(text.size())) == qint64(text.size());
    };
    if (!put(audit::csvHeader()))
        return writeFailed({}, csv.errorString());
    std::uint64_t rows = 0;
    for (int number = 1; !lines.atEnd(); ++number) {
        QByteArray line = lines.readLine();
        if (line.endsWith('\n'))
            line.chop(1);
        if (line.isEmpty() || !line.startsWith("{\"erasable\""))
            continue;
        const auto row = audit::readRowLine({line.constData(), std::size_t(line.size())});
        if (!row)
            return fleet::failure(
                "bad-export",
                Text::tr("The export cannot be read: %1")
                    .arg(QString::fromStdString(row.error().message))
                    .toStdString(),
                Text::tr("line %1").arg(number).toStdString(),
                Text::tr(
                    "Export again; if it happens again, the server's log is damaged: verify it.")
                    .toStdString());
        if (!put(audit::csvRow(row->row.event)))
            return writeFailed({}, csv.errorString());
        ++rows;
    }
    return rows;
}

SavedCheckpoints::SavedCheckpoints(const QString &dataFolder, const QString &server)
    : m_path(
          dataFolder + QStringLiteral("/checkpoints/") +
          QString::fromLatin1(QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256)
                                  .toHex()
                                  .left(16)) +
          QStringLiteral(".json"))
{
}

std::vector<std::string> SavedCheckpoints::read() const
{
    QFile file(m_path);
    std::vector<std::string> checkpoints;
    if (!file.open(QIODevice::ReadOnly))
        return checkpoints;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &entry : list)
        checkpoints.push_back(entry.toString().toStdString());
    return checkpoints;
}

fleet::Expected<void> SavedCheckpoints::add(const QString &checkpoint)
{
    QJsonArray list;
    for (const std::string &earlier : read())
        if (QString::fromStdString(earlier) != checkpoint)
            list.append(QString::fromStdString(earlier));
    list.append(checkpoint);
    while (list.size() > kept)
        list.removeFirst();
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const QByteArray bytes = QJsonDocument(list).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        file.size() != bytes.size() || !file.commit())
        return writeFailed(m_path, file.errorString());
    return {};
}

} // namespace bailiwick::desktop
