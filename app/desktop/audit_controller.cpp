// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/audit_controller.h"

#include "models/items/error_text.h"
#include "models/items/labels.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <fstream>

namespace bailiwick::desktop {

using Format = views::AuditView::Format;

namespace {

QString cannotWrite(const QFileDevice &file)
{
    return AuditController::tr("The file cannot be written: %1").arg(file.errorString());
}

} // namespace

AuditController::AuditController(views::AuditView &view, remote::ApiClient &client,
                                 KnownServers &known, widgets::Dialogs &dialogs,
                                 const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_client(client)
    , m_known(known)
    , m_dialogs(dialogs)
    , m_checkpoints(dataFolder, KnownServers::name(client.transport().server()))
{
    connect(&view, &views::AuditView::exportRequested, this, &AuditController::askForFile);
    connect(&view, &views::AuditView::verifyRequested, this, &AuditController::verify);
    connect(&view.progress(), &widgets::ProgressStrip::cancelled, this, &AuditController::cancel);
}

AuditController::~AuditController()
{
    m_call.cancel();
}

void AuditController::askForFile(Format format, const remote::AuditFilter &filter)
{
    const bool csv = format == Format::Csv;
    m_dialogs.saveFile(
        &m_view,
        {tr("Export the audit log"),
         csv ? QStringLiteral("audit.csv") : QStringLiteral("audit.jsonl"),
         csv ? tr("CSV (*.csv);;All files (*)") : tr("JSON Lines (*.jsonl);;All files (*)")},
        [this, format, filter](const std::optional<QString> &path) {
            if (path)
                exportTo(*path, format, filter);
        });
}

void AuditController::exportTo(const QString &path, Format format,
                               const remote::AuditFilter &filter)
{
    download(filter, tr("Exporting the log…"), [this, path, format] {
        if (format == Format::Csv)
            return convert(path);
        QFile::remove(path);
        const QString from = m_file->fileName();
        m_file->setAutoRemove(false);
        m_file.reset();
        // Another file system: copied instead of moved.
        if (!QFile::rename(from, path) && !(QFile::copy(from, path) && QFile::remove(from)))
            return fail({"write-failed",
                         tr("The file cannot be written.").toStdString(),
                         path.toStdString(),
                         tr("Choose another folder.").toStdString(),
                         false,
                         {}});
        m_view.progress().finish();
        m_view.messages().showMessage({widgets::Tone::Granted,
                                       tr("Exported to %1.").arg(path),
                                       tr("Check it anywhere with: bailiwickctl audit verify"),
                                       {},
                                       true});
        Q_EMIT exported(path);
    });
}

void AuditController::download(const remote::AuditFilter &filter, const QString &what,
                               std::function<void()> done)
{
    cancel();
    m_file = std::make_unique<QTemporaryFile>();
    if (!m_file->open())
        return fail({"write-failed",
                     m_file->errorString().toStdString(),
                     m_file->fileTemplate().toStdString(),
                     tr("Free some space in the folder for temporary files.").toStdString(),
                     false,
                     {}});
    m_view.progress().start(what);
    m_call = m_client.auditExport(
        filter, m_file.get(), this,
        [this, done = std::move(done)](const fleet::Expected<qint64> &bytes) {
            if (!bytes)
                return fail(bytes.error());
            if (!m_file->flush())
                return fail(
                    {"write-failed", cannotWrite(*m_file).toStdString(), {}, {}, false, {}});
            done();
        },
        [this](qint64 read, qint64 total) { m_view.progress().setProgress(read, total); });
}

void AuditController::convert(const QString &path)
{
    m_converting.start(
        [from = m_file->fileName(), path](const std::atomic<bool> &) -> Sheet {
            QFile lines(from);
            QSaveFile csv(path);
            if (!lines.open(QIODevice::ReadOnly) || !csv.open(QIODevice::WriteOnly))
                return fleet::failure("write-failed", cannotWrite(csv).toStdString(),
                                      path.toStdString(),
                                      tr("Choose another folder.").toStdString());
            Sheet rows = csvFromExport(lines, csv);
            if (rows && !csv.commit())
                return fleet::failure("write-failed", cannotWrite(csv).toStdString(),
                                      path.toStdString(), tr("Free some space.").toStdString());
            return rows;
        },
        [this, path](const Sheet &rows) {
            if (!rows)
                return fail(rows.error());
            m_file.reset();
            m_view.progress().finish();
            m_view.messages().showMessage(
                {widgets::Tone::Granted,
                 tr("%1 entries exported to %2.").arg(items::labels::count(*rows), path),
                 tr("A CSV file is for reading; only the JSON Lines export can be verified."),
                 {},
                 true});
            Q_EMIT exported(path);
        });
}

void AuditController::verify()
{
    download({}, tr("Reading the whole log…"), [this] {
        const QString known = m_known.auditKey(m_client.transport().server());
        if (!known.isEmpty())
            return check(known);
        m_call = m_client.auditKey(this, [this](const fleet::Expected<QString> &key) {
            if (!key)
                return fail(key.error());
            m_known.setAuditKey(m_client.transport().server(), key->trimmed());
            check(key->trimmed());
        });
    });
}

void AuditController::check(const QString &text)
{
    const auto key = audit::VerifierKey::fromText(text.toStdString());
    if (!key)
        return fail(
            {"bad-key", key.error().message, key.error().where, key.error().action, false, {}});
    audit::Trust trust{*key, m_checkpoints.read()};
    m_view.progress().start(tr("Checking hashes and signatures…"));
    m_checking.start(
        [path = m_file->fileName().toStdString(), trust](const std::atomic<bool> &) {
            std::ifstream lines(path, std::ios::binary);
            return audit::verifyExport(lines, trust);
        },
        [this](const audit::Report &found) { report(found); });
}

void AuditController::report(const audit::Report &found)
{
    m_file.reset();
    m_view.progress().finish();
    const QString rows = items::labels::count(found.rows);
    if (found.ok()) {
        m_view.messages().showMessage(
            {widgets::Tone::Granted,
             tr("The log is whole: %1 entries, hashes and signatures fit.").arg(rows),
             found.anchored > 0
                 ? tr("It extends the checkpoint that was saved here before.")
                 : tr("Its checkpoint was saved here; the next check must extend it."),
             {},
             true});
        keepCheckpoint();
    } else {
        QStringList lines;
        for (std::size_t i = 0; i < std::min<std::size_t>(found.findings.size(), 5); ++i)
            lines += QStringLiteral("• ") + items::findingText(found.findings[i]);
        if (const auto more = found.findings.size() + found.moreFindings; more > 5)
            lines += tr("… and %1 more").arg(items::labels::count(more - 5));
        const bool cannotTell =
            found.moreFindings == 0 &&
            std::ranges::all_of(found.findings, [](const audit::Finding &finding) {
                return finding.kind == audit::Finding::Kind::CannotTell;
            });
        m_view.messages().showMessage({cannotTell ? widgets::Tone::Warning : widgets::Tone::Error,
                                       cannotTell ? tr("What you may see of the log is not enough "
                                                       "to tell whether all of it is whole.")
                                                  : tr("The log was tampered with or damaged."),
                                       lines.join(u'\n'),
                                       {},
                                       true});
    }
    Q_EMIT verified(found.ok());
}

void AuditController::keepCheckpoint()
{
    m_call = m_client.auditCheckpoint(this, [this](const fleet::Expected<QString> &checkpoint) {
        if (!checkpoint)
            return fail(checkpoint.error());
        if (const auto kept = m_checkpoints.add(*checkpoint); !kept)
            fail(kept.error());
    });
}

void AuditController::fail(const fleet::Error &error)
{
    m_file.reset();
    m_view.progress().finish();
    m_view.messages().showError(error);
}

void AuditController::cancel()
{
    m_call.cancel();
    m_converting.cancel();
    m_checking.cancel();
    m_file.reset();
    m_view.progress().finish();
}

} // namespace bailiwick::desktop
