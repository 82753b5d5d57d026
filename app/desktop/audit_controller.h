// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/audit_files.h"
#include "app/desktop/known_servers.h"
#include "models/draft/latest.h"
#include "models/remote/api_client.h"
#include "views/audit/audit_view.h"
#include "views/widgets/dialogs.h"

#include <QTemporaryFile>

#include <memory>

namespace bailiwick::desktop {

/// Export and verification for the Audit screen. Files are converted and checked on a worker
/// thread. The log's key is the one first seen from this server: a server that comes with another
/// one later is told apart. GUI thread.
class AuditController : public QObject
{
    Q_OBJECT
public:
    /// What is passed must outlive the controller.
    AuditController(views::AuditView &view, remote::ApiClient &client, KnownServers &known,
                    widgets::Dialogs &dialogs, const QString &dataFolder,
                    QObject *parent = nullptr);
    ~AuditController() override;

    void exportTo(const QString &path, views::AuditView::Format format,
                  const remote::AuditFilter &filter);
    void verify();

Q_SIGNALS:
    void exported(const QString &path);
    void verified(bool good);

private:
    using Sheet = fleet::Expected<std::uint64_t>;

    void askForFile(views::AuditView::Format format, const remote::AuditFilter &filter);
    void download(const remote::AuditFilter &filter, const QString &what,
                  std::function<void()> done);
    void convert(const QString &path);
    void check(const QString &key);
    void report(const audit::Report &report);
    void keepCheckpoint();
    void fail(const fleet::Error &error);
    void cancel();

    views::AuditView &m_view;
    remote::ApiClient &m_client;
    KnownServers &m_known;
    widgets::Dialogs &m_dialogs;
    SavedCheckpoints m_checkpoints;
    std::unique_ptr<QTemporaryFile> m_file;
    remote::Call m_call;
    draft::Latest<Sheet> m_converting;
    draft::Latest<audit::Report> m_checking;
};

} // namespace bailiwick::desktop
