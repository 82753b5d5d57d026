// SPDX-License-Identifier: Apache-2.0
#include "models/draft/draft_journal.h"

#include "models/draft/journal_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace bailiwick::draft {

DraftJournal::DraftJournal(QString folder, QString account, Draft &draft, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_account(std::move(account))
    , m_draft(draft)
{
    m_pending.setSingleShot(true);
    m_pending.setInterval(0);
    connect(&m_pending, &QTimer::timeout, this, [this] {
        if (const auto written = flush(); !written)
            emit failed(written.error());
        else
            emit saved();
    });
    connect(&m_draft, &Draft::changed, &m_pending, qOverload<>(&QTimer::start));
    connect(&m_draft, &Draft::unfinishedChanged, &m_pending, qOverload<>(&QTimer::start));
}

DraftJournal::~DraftJournal()
{
    if (m_pending.isActive())
        flush();
}

QString DraftJournal::path() const
{
    const QByteArray hash =
        QCryptographicHash::hash(m_account.toUtf8(), QCryptographicHash::Sha256);
    return m_folder + QStringLiteral("/draft-") + QString::fromLatin1(hash.toHex().left(24)) +
           QStringLiteral(".json");
}

fleet::Expected<void> DraftJournal::flush()
{
    m_pending.stop();
    if (!m_restored && QFile::exists(path()))
        return {}; // what an earlier run left is not ours to replace before it was read
    m_restored = true;
    const auto cannot = [this](const QString &why) {
        return fleet::failure(
            "write-failed", tr("The draft cannot be kept on disk: %1").arg(why).toStdString(),
            path().toStdString(),
            tr("Free some space. The draft stays as it is while the program runs.").toStdString());
    };
    if (m_draft.steps().empty() && m_draft.reason().isEmpty() && !m_draft.unfinishedPolicy()) {
        if (QFile file(path()); file.exists() && !file.remove())
            return cannot(file.errorString());
        return {};
    }
    const QByteArray bytes = toBytes({m_account, m_draft.base()->state().revision,
                                      m_draft.stepsInForce(), m_draft.reason(), m_draft.steps(),
                                      m_draft.originals(), m_draft.unfinishedPolicy()});
    QDir().mkpath(m_folder);
    // Writes beside the old file, brings it to the disk (fsync) and renames it over the old one.
    QSaveFile file(path());
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.flush() || file.size() != bytes.size() ||
        !file.commit()) // on a full disk Qt calls a part of it a success: hence the size
        return cannot(file.errorString());
    return {};
}

fleet::Expected<int> DraftJournal::restore()
{
    m_restored = true;
    QFile file(path());
    if (!file.exists())
        return 0;
    fleet::Expected<Journal> journal =
        fleet::failure("not-a-journal", file.errorString().toStdString());
    if (file.open(QIODevice::ReadOnly))
        journal = journalFrom(file.readAll());
    file.close();
    if (journal && journal->account == m_account) {
        m_draft.restore(journal->steps, journal->inForce, journal->originals, journal->reason,
                        journal->unfinished);
        m_pending.stop(); // nothing new to write
        return m_draft.stepsInForce();
    }
    const QString aside =
        path() + QStringLiteral(".unread-") +
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddHHmmsszzz"));
    file.rename(aside);
    fleet::Error error = journal ? fleet::Error{"not-a-journal",
                                                tr("It is another account's.").toStdString(),
                                                {},
                                                {},
                                                false,
                                                {}}
                                 : journal.error();
    error.message = tr("Unsaved changes of an earlier run cannot be read: %1")
                        .arg(QString::fromStdString(error.message))
                        .toStdString();
    error.where = aside.toStdString();
    error.action = tr("The file is kept under this name; nothing was deleted.").toStdString();
    return tl::unexpected<fleet::Error>(error);
}

} // namespace bailiwick::draft
