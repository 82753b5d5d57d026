// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ctl/program.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/plot.h"
#include "tests/system/support/real_server.h"
#include "tests/system/support/sample_folder.h"

#include <QTest>

#include <algorithm>
#include <optional>

// Evaluates the answer once: it may be a commit.
#define VERIFY_STATUS(answer, expected)                                                            \
    do {                                                                                           \
        const bailiwick::tests::ApiAnswer &got_ = (answer);                                        \
        QVERIFY2(got_.status == (expected),                                                        \
                 qPrintable(QStringLiteral("%1 %2")                                                \
                                .arg(got_.status)                                                  \
                                .arg(QString::fromStdString(got_.text.substr(0, 2000)))));         \
    } while (false)

// The story with the real bailiwickd and bailiwickctl, over nothing but HTTPS and files. Its
// functions are its steps: each stands on those before it.
class StoryApiTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void manufacturerSeesTheWholeFleet();
    void delegatesAfterAPreview();
    void secondCommitOnAnOldBaseIsAConflict();
    void companyAdminGivesARole();
    void beyondTheCeilingIsRefused();
    void technicianSeesAndConfiguresTheSiteOnly();
    void technicianSqlSeesTheSame();
    void hostileSqlGetsNothingElse();
    void cutOffRefusesTheNextRequest();
    void restoringBringsEverythingBack();
    void auditorSeesEveryStep();
    void exportVerifies();
    void killedServerLosesNothing();
    void cleanupTestCase();

private:
    bailiwick::tests::ProgramResult query(const std::string &sql) const;
    bailiwick::wire::Json events(const std::string &filter);
    int count(const std::string &filter) { return static_cast<int>(events(filter).size()); }
    QString keep(const QString &name, const std::string &text) const;

    std::unique_ptr<bailiwick::tests::SampleFolder> m_folder;
    std::unique_ptr<bailiwick::tests::RealServer> m_server;
    std::unique_ptr<bailiwick::tests::ApiSession> m_nora;   // manufacturer's admin
    std::unique_ptr<bailiwick::tests::ApiSession> m_matteo; // installer company's admin
    std::unique_ptr<bailiwick::tests::ApiSession> m_lena;   // its technician
    std::unique_ptr<bailiwick::tests::ApiSession> m_ines;   // auditor
    std::optional<bailiwick::tests::Plot> m_plot;
    bailiwick::fleet::Delegation m_delegation;
    bailiwick::fleet::Assignment m_role;
    bailiwick::fleet::State m_uncut;
    QString m_key;
    QString m_checkpoint;
};
