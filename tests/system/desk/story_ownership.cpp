// SPDX-License-Identifier: Apache-2.0
// The manufacturer's admin loads what a device is claimed with, and begins to free one.
#include "tests/system/desk/find.h"
#include "tests/system/desk/step.h"
#include "tests/system/desk/story_play.h"
#include "views/ownership/claim_file_dialog.h"
#include "views/ownership/ownership_screen.h"
#include "views/ownership/release_dialog.h"
#include "views/ownership/under_way_pane.h"

#include <QFile>
#include <QLineEdit>
#include <QTableView>

namespace bailiwick::tests {

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

bool StoryPlay::manufacturerFreesADevice()
{
    STEP(m_nora.goTo(QStringLiteral("ownership")));
    auto &screen = m_nora.page<ownership::OwnershipScreen>("ownership");
    STEP(screen.devices().rowCount() > 0);
    const fleet::Id device = screen.devices().deviceAt(0);
    const fleet::State &state = m_nora.workspace()->draft().base()->state();
    const std::string externalId = state.resources().find(device)->externalId;
    screen.reveal(device);
    STEP(eventually("the history", [&] { return screen.history().rowCount() > 0; }));

    const QString path = m_nora.filePath(QStringLiteral("claims.csv"));
    const QByteArray good =
        "externalId,code\n" + QByteArray::fromStdString(externalId) + ",7KQ2-M9XD\n";
    STEP(write(path, good + "thermostat-unknown,7KQ2-M9XE\nthermostat-2,x\n"));
    ownership::ClaimFileDialog *claims = screen.loadClaims();
    m_visit(*claims, QStringLiteral("ownership-claims"));
    claims->open(path);
    STEP(press(*claims, QStringLiteral("Load")));
    STEP(eventually("the wrong lines", [&] { return claims->wrongLines().rowCount() > 0; }));
    m_visit(*claims, QStringLiteral("ownership-claims-wrong"));
    STEP(write(path, good));
    claims->open(path);
    STEP(press(*claims, QStringLiteral("Load")));
    STEP(eventually("the loading", [&] { return !screen.desk().isActing(); }));

    ownership::ReleaseDialog *release = screen.release();
    STEP(release);
    STEP(type(&release->reasonField(), QStringLiteral("Moved out, says the landlord")));
    STEP(eventually("the preview", [&] { return release->problem().isEmpty(); }));
    m_visit(*release, QStringLiteral("ownership-release"));
    STEP(press(*release, QStringLiteral("Begin the release")));
    STEP(eventually("the release", [&] { return screen.underWay().model().rowCount() == 1; }));
    visit(m_nora, "ownership");
    STEP(press(screen, QStringLiteral("Cancel…")));
    QDialog *question = openDialog(m_nora.window());
    STEP(question && press(*question, QStringLiteral("Cancel the release")));
    STEP(eventually("the end of it", [&] {
        return screen.underWay().model().rowCount() == 1 &&
               screen.underWay().model().rowAt(0).state == QStringLiteral("cancelled");
    }));
    visit(m_nora, "ownership-cancelled");
    return true;
}

} // namespace bailiwick::tests
