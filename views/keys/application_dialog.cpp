// SPDX-License-Identifier: Apache-2.0
#include "views/keys/application_dialog.h"

#include "models/items/labels.h"
#include "models/items/roles.h"
#include "views/widgets/date_field.h"
#include "views/widgets/filtered_tree.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace bailiwick::keys {

namespace {

void addItem(QListWidget &list, const QString &text, const QString &data, const QString &tip = {})
{
    auto *item = new QListWidgetItem(text, &list);
    item->setData(Qt::UserRole, data);
    item->setToolTip(tip);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

template<typename F>
void forEachChecked(const QListWidget &list, F &&f)
{
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            f(list.item(row)->data(Qt::UserRole).toString());
    }
}

void check(QListWidget &list, const QString &data)
{
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->data(Qt::UserRole).toString() == data)
            list.item(row)->setCheckState(Qt::Checked);
    }
}

QWidget *titled(const QString &title, QWidget *content, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(title, box);
    label->setBuddy(content);
    layout->addWidget(label);
    layout->addWidget(content, 1);
    return box;
}

} // namespace

ApplicationDialog::ApplicationDialog(draft::Draft &draft, const fleet::PrincipalRef &author,
                                     const fleet::Application *known, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_name(new QLineEdit(this))
    , m_delegation(new QComboBox(this))
    , m_places(new widgets::FilteredTree(m_placesModel, tr("Places where it acts"), this))
    , m_anyKeyword(new QCheckBox(tr("&Whatever keyword a device has, or none"), this))
    , m_keywords(new QListWidget(this))
    , m_roles(new QListWidget(this))
    , m_actions(new QListWidget(this))
    , m_until(new widgets::DateField(tr("&Until"), this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(known ? tr("Change application") : tr("New application"));
    if (known) {
        m_application = *known;
    } else {
        m_application.creator = author.id;
        m_application.organization = draft.state().organizationOf(author);
        m_application.anyKeyword = true;
    }
    auto *middle = new QHBoxLayout;
    middle->addWidget(makeWhere(), 3);
    middle->addWidget(makeWhat(), 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Put into the draft"), QDialogButtonBox::AcceptRole);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeTop());
    layout->addLayout(middle, 1);
    layout->addLayout(bottom);
    resize(1000, 640);
    fill(m_application);
    connect(m_name, &QLineEdit::textChanged, this, &ApplicationDialog::update);
    connect(m_anyKeyword, &QCheckBox::toggled, this, &ApplicationDialog::update);
    connect(&m_placesModel, &items::ScopeTreeModel::scopesChanged, this,
            &ApplicationDialog::update);
    for (QListWidget *list : {m_keywords, m_roles, m_actions})
        connect(list, &QListWidget::itemChanged, this, &ApplicationDialog::update);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
    m_name->setFocus();
}

ApplicationDialog::~ApplicationDialog() = default;

QWidget *ApplicationDialog::makeTop()
{
    auto *top = new QWidget(this);
    auto *form = new QFormLayout(top);
    form->setContentsMargins(0, 0, 0, 0);
    m_name->setMaxLength(200);
    form->addRow(tr("&Name"), m_name);
    m_delegation->setAccessibleName(tr("Stands under"));
    m_delegation->setToolTip(tr("It reaches no further than this, and ends with it"));
    form->addRow(tr("Stands &under"), m_delegation);
    form->addRow(QString(), m_until);
    return top;
}

QWidget *ApplicationDialog::makeWhere()
{
    auto *where = new QWidget(this);
    auto *layout = new QVBoxLayout(where);
    layout->setContentsMargins(0, 0, 8, 0);
    m_places->setColumns({items::FleetTreeModel::KindColumn});
    layout->addWidget(titled(tr("&Places"), m_places, where), 3);
    m_keywords->setAccessibleName(tr("Keywords"));
    layout->addWidget(m_anyKeyword);
    layout->addWidget(titled(tr("Only devices with one of these &keywords"), m_keywords, where), 1);
    return where;
}

QWidget *ApplicationDialog::makeWhat()
{
    auto *what = new QWidget(this);
    auto *layout = new QVBoxLayout(what);
    layout->setContentsMargins(0, 0, 0, 0);
    m_roles->setAccessibleName(tr("Roles"));
    m_actions->setAccessibleName(tr("Actions"));
    layout->addWidget(titled(tr("&Roles"), m_roles, what), 1);
    layout->addWidget(titled(tr("&Actions besides"), m_actions, what), 1);
    return what;
}

void ApplicationDialog::fill(const fleet::Application &application)
{
    const fleet::State &state = m_draft.state();
    const fleet::Id own = application.organization;
    const fleet::Organization *organization = state.organizations().find(own);
    if (organization && organization->kind != fleet::OrganizationKind::Partner)
        m_delegation->addItem(tr("What %1 owns").arg(QString::fromStdString(organization->name)),
                              QString());
    for (const fleet::Delegation &row : state.delegations()) {
        if (row.to == own)
            m_delegation->addItem(
                tr("The delegation from %1").arg(items::labels::organization(state, row.from)),
                items::idText(row.id));
    }
    m_delegation->setCurrentIndex(
        std::max(0, m_delegation->findData(items::idText(application.delegation))));
    m_name->setText(QString::fromStdString(application.name));
    m_placesModel.setWholeAllowed(organization &&
                                  organization->kind == fleet::OrganizationKind::Manufacturer);
    m_placesModel.setSnapshot(m_draft.base());
    m_placesModel.setScopes(application.spaces);
    m_places->expandRoots();
    for (const fleet::Group &group : state.groups()) {
        if (group.organization == own)
            addItem(*m_keywords, QString::fromStdString(group.name), items::idText(group.id));
    }
    for (const fleet::Role &role : state.roles()) {
        if (!role.ownership)
            addItem(*m_roles, QString::fromStdString(role.name), items::idText(role.id),
                    QString::fromStdString(role.description));
    }
    for (const fleet::Action &action : state.actions())
        addItem(*m_actions, items::labels::action(action.name), QString::fromStdString(action.name),
                QString::fromStdString(action.description));
    for (const fleet::Id id : application.keywords)
        check(*m_keywords, items::idText(id));
    for (const fleet::Id id : application.roles)
        check(*m_roles, items::idText(id));
    for (const fleet::ActionName &action : application.actions)
        check(*m_actions, QString::fromStdString(action));
    m_anyKeyword->setChecked(application.anyKeyword);
    if (application.validity.until != fleet::endOfTime)
        m_until->setTime(application.validity.until);
}

fleet::Application ApplicationDialog::application() const
{
    fleet::Application result = m_application;
    result.name = m_name->text().simplified().toStdString();
    result.delegation =
        items::idFromText(m_delegation->currentData().toString()).value_or(fleet::Id());
    // What is not in the tree stays: groups, and places that came with the draft.
    const access::Tree &tree = m_draft.base()->tree();
    std::erase_if(result.spaces, [&](const fleet::Scope &scope) {
        return scope.kind == fleet::ScopeKind::Resource && tree.position(scope.id);
    });
    const std::vector<fleet::Scope> nodes = m_placesModel.scopes();
    result.spaces.insert(result.spaces.end(), nodes.begin(), nodes.end());
    const auto idsOf = [](const QListWidget &list) {
        std::vector<fleet::Id> ids;
        forEachChecked(list, [&](const QString &id) {
            ids.push_back(items::idFromText(id).value_or(fleet::Id()));
        });
        return ids;
    };
    result.anyKeyword = m_anyKeyword->isChecked();
    result.keywords = result.anyKeyword ? std::vector<fleet::Id>() : idsOf(*m_keywords);
    result.roles = idsOf(*m_roles);
    result.actions.clear();
    forEachChecked(*m_actions,
                   [&](const QString &name) { result.actions.push_back(name.toStdString()); });
    result.validity.until = m_until->time().value_or(fleet::endOfTime);
    return result;
}

QString ApplicationDialog::problem() const
{
    const fleet::Application made = application();
    if (made.name.empty())
        return tr("Give it a name.");
    if (made.spaces.empty())
        return tr("Tick at least one place.");
    if (!made.anyKeyword && made.keywords.empty())
        return tr("Tick a keyword, or take devices whatever their keywords are.");
    if (made.roles.empty() && made.actions.empty())
        return tr("Tick what it may do.");
    return {};
}

void ApplicationDialog::update()
{
    const QString text = problem();
    m_keywords->setEnabled(!m_anyKeyword->isChecked());
    m_problem->setText(text);
    m_accept->setEnabled(text.isEmpty());
}

} // namespace bailiwick::keys
