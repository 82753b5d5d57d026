// SPDX-License-Identifier: Apache-2.0
// views_screens FOLDER [DEVICES]: writes pictures of the Access, Delegations and Preview screens
// over the sample fleet, light and dark, for people to look at.
#include "app/desktop/program.h"
#include "models/sample/generate.h"
#include "tests/support/sample_state.h"
#include "tests/support/scripted_dialogs.h"
#include "views/delegation/administrators_page.h"
#include "views/delegation/ceiling_page.h"
#include "views/delegation/delegation_screen.h"
#include "views/delegation/delegation_wizard.h"
#include "views/delegation/terms_page.h"
#include "views/draft_bar/draft_bar.h"
#include "views/matrix/access_screen.h"
#include "views/matrix/matrix_pane.h"
#include "views/policy/policy_form.h"
#include "views/policy/policy_screen.h"
#include "views/preview/preview_screen.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/cedar_text_edit.h"
#include "views/widgets/command_palette.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/locator_source.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTreeView>
#include <QVBoxLayout>

#include <cstdio>

using namespace bailiwick;

namespace {

void settle(int milliseconds = 300)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

template<typename Done>
void waitFor(Done done)
{
    for (int i = 0; i < 200 && !done(); ++i)
        settle(50);
}

class Album
{
public:
    Album(const QDir &folder, const QString &theme)
        : m_folder(folder)
        , m_theme(theme)
    {
    }
    void take(QWidget &widget, const QString &name) const
    {
        settle();
        const QString file = m_folder.filePath(QStringLiteral("%1-%2.png").arg(name, m_theme));
        if (!widget.grab().save(file))
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }

private:
    QDir m_folder;
    QString m_theme;
};

void accessPictures(const Album &album, draft::Draft &draft, const fleet::PrincipalRef &author,
                    const fleet::PrincipalRef &installer, fleet::Id site)
{
    matrix::AccessScreen access(draft, author);
    access.resize(1280, 800);
    access.show();
    access.showNode(site);
    access.showPrincipal(installer);
    settle();
    auto &table = access.pane(matrix::AccessScreen::Matrix::Roles).table();
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            if (table.model()->index(row + 4, column).data(items::StateRole).toString() ==
                QStringLiteral("empty")) {
                table.setCurrentIndex(table.model()->index(row + 4, column));
                access.pane(matrix::AccessScreen::Matrix::Roles).setAssigned(true);
                break;
            }
        }
    }
    album.take(access, QStringLiteral("access-roles"));
    access.setMatrix(matrix::AccessScreen::Matrix::Places);
    const fleet::Resource *node = draft.state().resources().find(site);
    access.showNode(node->parent);
    album.take(access, QStringLiteral("access-places"));
}

void delegationPictures(const Album &album, draft::Draft &draft, const fleet::PrincipalRef &author,
                        const std::vector<fleet::Scope> &places)
{
    tests::ScriptedDialogs dialogs;
    delegation::DelegationScreen screen(draft, author, dialogs);
    screen.resize(1280, 800);
    screen.show();
    album.take(screen, QStringLiteral("delegations"));
    using Wizard = delegation::DelegationWizard;
    Wizard *wizard = screen.delegate(places);
    settle();
    auto *companies = wizard->page(Wizard::CompanyStep).findChild<QTreeView *>();
    companies->setCurrentIndex(companies->model()->index(1, 0));
    album.take(*wizard, QStringLiteral("wizard-1-company"));
    wizard->next();
    album.take(*wizard, QStringLiteral("wizard-2-places"));
    wizard->next();
    auto &ceiling = static_cast<delegation::CeilingPage &>(wizard->page(Wizard::CeilingStep));
    for (int column = items::CeilingGridModel::FirstRoleColumn;
         column < ceiling.model().columnCount(); ++column) {
        const QString role =
            ceiling.model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (role.contains(QStringLiteral("nstaller")))
            ceiling.model().setRoleChosen(column, true);
    }
    album.take(*wizard, QStringLiteral("wizard-3-ceiling"));
    wizard->next();
    auto &people =
        static_cast<delegation::AdministratorsPage &>(wizard->page(Wizard::AdministratorsStep));
    people.people().model()->setData(people.people().model()->index(0, 0), Qt::Checked,
                                     Qt::CheckStateRole);
    album.take(*wizard, QStringLiteral("wizard-4-administrators"));
    wizard->next();
    auto &terms = static_cast<delegation::TermsPage &>(wizard->page(Wizard::TermsStep));
    terms.reason().setPlainText(QStringLiteral("Maintenance contract 2026-118"));
    album.take(*wizard, QStringLiteral("wizard-5-terms"));
    wizard->next();
    waitFor([&] { return wizard->canGoOn(); });
    album.take(*wizard, QStringLiteral("wizard-6-preview"));
    wizard->next();
    album.take(screen, QStringLiteral("delegations-pending"));
}

void policyPictures(const Album &album, draft::Draft &draft, const fleet::PrincipalRef &author)
{
    tests::ScriptedDialogs dialogs;
    policy::PolicyScreen screen(draft, author, dialogs);
    screen.resize(1280, 800);
    screen.show();
    album.take(screen, QStringLiteral("policies"));
    screen.add();
    screen.form().name().setText(QStringLiteral("Service only by day"));
    const fleet::State &state = draft.state();
    const std::string team = state.teams().at(0).id.toString();
    screen.form().text().setPlainText(QString::fromStdString(
        "// No work on running plants at night\nforbid (\n    principal in Team::\"" + team +
        "\",\n    action in [Action::\"device:configure\", Action::\"firmware:push\"],\n    "
        "resource in Site::\"site-7\"\n)\nwhen { resource has status && resource.status == "
        "\"ok\" };\n"));
    album.take(screen, QStringLiteral("policies-new"));
    screen.form().text().setPlainText(QString::fromStdString(
        "permit (\n    principal in Team::\"" + team +
        "\",\n    action == Action::\"device:diagnose\",\n    resource\n);\n"));
    settle();
    screen.take();
    album.take(screen, QStringLiteral("policies-pending"));
}

void previewPictures(const Album &album, draft::Draft &draft)
{
    tests::ScriptedDialogs dialogs;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *screen = new preview::PreviewScreen(draft, &window);
    auto *bar = new draft_bar::DraftBar(draft, dialogs, &window);
    layout->addWidget(screen, 1);
    layout->addWidget(bar);
    QObject::connect(screen, &preview::PreviewScreen::stateChanged, bar,
                     [=] { bar->setCommitProblem(screen->problem()); });
    widgets::ActionRegistry registry;
    bar->addActions(registry);
    window.resize(1280, 800);
    window.show();
    waitFor([&] { return screen->contract() != nullptr; });
    album.take(window, QStringLiteral("preview"));
    bar->setListShown(true);
    screen->showMoved({{42, fleet::currentTime(), QStringLiteral("Maja Lindqvist"),
                        QStringLiteral("Seasonal staff"),
                        QStringLiteral("3 changes: role:assign Via Roma 47, Udine; role:assign "
                                       "Calle Mayor 64, Verona; user:invite Lena Huber")}});
    album.take(window, QStringLiteral("preview-moved"));

    items::LocatorModel locator;
    locator.setSnapshot(draft.base());
    widgets::LocatorSource source(locator, registry);
    widgets::CommandPalette palette(source, registry, &window);
    palette.popUp(QStringLiteral("in"));
    waitFor([&] { return !locator.isBusy(); });
    album.take(window, QStringLiteral("palette"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    desktop::setUp(app); // in the language of LC_ALL
    if (app.arguments().size() < 2) {
        std::fprintf(stderr, "usage: views_screens FOLDER [DEVICES]\n");
        return 2;
    }
    const QDir folder(app.arguments().at(1));
    folder.mkpath(QStringLiteral("."));
    const fleet::State state =
        tests::sampleState(app.arguments().value(2, QStringLiteral("2000")).toULongLong());
    const auto base = access::Snapshot::build(state);
    if (!base || (*base)->tree().size() == 0) {
        std::fprintf(stderr, "the sample could not be made\n");
        return 1;
    }
    fleet::PrincipalRef admin;
    fleet::PrincipalRef installer;
    for (const sample::SampleAccount &account : sample::sampleAccounts()) {
        const auto member = tests::memberWithEmail(state, account.email);
        std::printf("%s: %s\n", account.role.c_str(), account.label.c_str());
        if (admin.id.isNull())
            admin = member;
        else if (account.role == "role-installer-admin")
            installer = member;
    }
    fleet::Id site;
    for (const fleet::Delegation &delegation : state.delegations()) {
        const fleet::Resource *node = state.resources().find(delegation.region.front().id);
        if (node && node->kind == fleet::ResourceKind::Site)
            site = node->id;
        else if (node && site.isNull()) {
            const auto &tree = (*base)->tree();
            site = tree.id(tree.children(*tree.position(node->id)).front());
        }
    }
    std::vector<fleet::Scope> places;
    const auto &tree = (*base)->tree();
    const auto customers = tree.children(tree.roots().front());
    for (std::size_t i = 4; i < 6 && i < customers.size(); ++i)
        places.push_back(
            {fleet::ScopeKind::Resource, tree.id(tree.children(customers[i]).front())});
    std::sort(places.begin(), places.end());

    QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("screens.ini")), QSettings::IniFormat);
    widgets::Theme theme(settings);
    for (const auto &[preference, name] :
         {std::pair{widgets::Theme::Preference::Light, QStringLiteral("light")},
          std::pair{widgets::Theme::Preference::Dark, QStringLiteral("dark")}}) {
        theme.setPreference(preference);
        draft::Draft draft;
        draft.setBase(*base);
        const Album album(folder, name);
        accessPictures(album, draft, admin, installer, site);
        delegationPictures(album, draft, admin, places);
        policyPictures(album, draft, admin);
        previewPictures(album, draft);
    }
    return 0;
}
