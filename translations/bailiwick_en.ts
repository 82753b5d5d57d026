<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bailiwick::companies::CompaniesScreen</name>
    <message numerus="yes">
        <source>%n relationship(s)</source>
        <translation>
            <numerusform>%n relationship</numerusform>
            <numerusform>%n relationships</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::companies::CompanyDetails</name>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n assignment</numerusform>
            <numerusform>%n assignments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::AdministratorsPage</name>
    <message numerus="yes">
        <source>%n person(s) will administer the delegation.</source>
        <translation>
            <numerusform>%n person will administer the delegation.</numerusform>
            <numerusform>%n people will administer the delegation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::CeilingPage</name>
    <message numerus="yes">
        <source>%n action(s) chosen</source>
        <translation>
            <numerusform>%n action chosen</numerusform>
            <numerusform>%n actions chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::DelegationDetails</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n assignment</numerusform>
            <numerusform>%n assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, passed on %n time(s)</source>
        <translation>
            <numerusform>, passed on %n time</numerusform>
            <numerusform>, passed on %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::DelegationScreen</name>
    <message numerus="yes">
        <source>Everything made under it stops working, %n assignment(s) among it. Nothing is deleted; restoring the delegation brings all of it back.</source>
        <translation>
            <numerusform>Everything made under it stops working, %n assignment among it. Nothing is deleted; restoring the delegation brings all of it back.</numerusform>
            <numerusform>Everything made under it stops working, %n assignments among it. Nothing is deleted; restoring the delegation brings all of it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delegation(s)</source>
        <translation>
            <numerusform>%n delegation</numerusform>
            <numerusform>%n delegations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::PlacesPage</name>
    <message numerus="yes">
        <source>%n place(s), </source>
        <translation>
            <numerusform>%n place, </numerusform>
            <numerusform>%n places, </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::delegation::ReviewPage</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::InvitationController</name>
    <message numerus="yes">
        <source>%n organization(s) invite you to become a member.</source>
        <translation>
            <numerusform>%n organization invites you to become a member.</numerusform>
            <numerusform>%n organizations invite you to become a member.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in teams</source>
        <translation>
            <numerusform>%n place in teams</numerusform>
            <numerusform>%n places in teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::desktop::Workspace</name>
    <message numerus="yes">
        <source>Your draft of last time is back: %n step(s).</source>
        <translation>
            <numerusform>Your draft of last time is back: %n step.</numerusform>
            <numerusform>Your draft of last time is back: %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of your draft do not fit the new revision.</source>
        <translation>
            <numerusform>%n change of your draft does not fit the new revision.</numerusform>
            <numerusform>%n changes of your draft do not fit the new revision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::draft::Edit</name>
    <message numerus="yes">
        <source>Change %n attributes of %1</source>
        <translation>
            <numerusform>Change %n attribute of %1</numerusform>
            <numerusform>Change %n attributes of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::draft_bar::DraftBar</name>
    <message numerus="yes">
        <source>%n change(s) become effective at once. The reason stands in the audit log.</source>
        <translation>
            <numerusform>%n change becomes effective at once. The reason stands in the audit log.</numerusform>
            <numerusform>%n changes become effective at once. The reason stands in the audit log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) are given up. This cannot be undone.</source>
        <translation>
            <numerusform>%n pending change is given up. This cannot be undone.</numerusform>
            <numerusform>%n pending changes are given up. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n pending change</numerusform>
            <numerusform>%n pending changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::ClaimFile</name>
    <message numerus="yes">
        <source>%n column(s) are expected.</source>
        <translation>
            <numerusform>%n column is expected.</numerusform>
            <numerusform>%n columns are expected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::Counted</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::DelegationTreeModel</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May be passed on %n time(s)</source>
        <translation>
            <numerusform>May be passed on %n time</numerusform>
            <numerusform>May be passed on %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::DifferenceModel</name>
    <message numerus="yes">
        <source>%n changes come later.</source>
        <translation>
            <numerusform>%n change comes later.</numerusform>
            <numerusform>%n changes come later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people gain access to %1.</source>
        <translation>
            <numerusform>%n person gains access to %1.</numerusform>
            <numerusform>%n people gain access to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people lose access to %1.</source>
        <translation>
            <numerusform>%n person loses access to %1.</numerusform>
            <numerusform>%n people lose access to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) without people gain access to %1.</source>
        <translation>
            <numerusform>%n team without people gains access to %1.</numerusform>
            <numerusform>%n teams without people gain access to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) without people lose access to %1.</source>
        <translation>
            <numerusform>%n team without people loses access to %1.</numerusform>
            <numerusform>%n teams without people lose access to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people, applications or gateways gain access to %1.</source>
        <translation>
            <numerusform>%n person, application or gateway gains access to %1.</numerusform>
            <numerusform>%n people, applications or gateways gain access to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) or gateway(s) gain access to %1.</source>
        <translation>
            <numerusform>%n application or gateway gains access to %1.</numerusform>
            <numerusform>%n applications or gateways gain access to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people, applications or gateways lose access to %1.</source>
        <translation>
            <numerusform>%n person, application or gateway loses access to %1.</numerusform>
            <numerusform>%n people, applications or gateways lose access to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) or gateway(s) lose access to %1.</source>
        <translation>
            <numerusform>%n application or gateway loses access to %1.</numerusform>
            <numerusform>%n applications or gateways lose access to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other node(s)</source>
        <translation>
            <numerusform>and %Ln other node</numerusform>
            <numerusform>and %Ln other nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::Labels</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::LoggedWords</name>
    <message numerus="yes">
        <source>%n change(s) to what you see</source>
        <translation>
            <numerusform>%n change to what you see</numerusform>
            <numerusform>%n changes to what you see</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s): </source>
        <translation>
            <numerusform>%n change: </numerusform>
            <numerusform>%n changes: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::MatrixCells</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::MatrixModel</name>
    <message numerus="yes">
        <source>Grant %n role(s)</source>
        <translation>
            <numerusform>Grant %n role</numerusform>
            <numerusform>Grant %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n role(s)</source>
        <translation>
            <numerusform>Take away %n role</numerusform>
            <numerusform>Take away %n roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::MemberRights</name>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in teams</source>
        <translation>
            <numerusform>%n place in a team</numerusform>
            <numerusform>%n places in teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>their name in attributes of %n place(s)</source>
        <translation>
            <numerusform>their name in attributes of %n place</numerusform>
            <numerusform>their name in attributes of %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleComparison</name>
    <message numerus="yes">
        <source>Only “%1” (%n action(s)):</source>
        <translation>
            <numerusform>Only “%1” (%n action):</numerusform>
            <numerusform>Only “%1” (%n actions):</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleDerivation</name>
    <message numerus="yes">
        <source>%n action(s) more than that has now</source>
        <translation>
            <numerusform>%n action more than that has now</numerusform>
            <numerusform>%n actions more than that has now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) fewer than that has now</source>
        <translation>
            <numerusform>%n action fewer than that has now</numerusform>
            <numerusform>%n actions fewer than that has now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleGridModel</name>
    <message numerus="yes">
        <source>Put %n action(s) into roles</source>
        <translation>
            <numerusform>Put %n action into roles</numerusform>
            <numerusform>Put %n actions into roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n action(s) out of roles</source>
        <translation>
            <numerusform>Take %n action out of roles</numerusform>
            <numerusform>Take %n actions out of roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n action(s) into the role “%1”</source>
        <translation>
            <numerusform>Put %n action into the role “%1”</numerusform>
            <numerusform>Put %n actions into the role “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n action(s) out of the role “%1”</source>
        <translation>
            <numerusform>Take %n action out of the role “%1”</numerusform>
            <numerusform>Take %n actions out of the role “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleHolders</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleModelPlan</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n wrong</numerusform>
            <numerusform>%n wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guardrail(s)</source>
        <translation>
            <numerusform>%n guardrail</numerusform>
            <numerusform>%n guardrails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::RoleModelShelf</name>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::items::WithoutEffect</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::keys::KeysScreen</name>
    <message numerus="yes">
        <source>Not used for %n day(s)</source>
        <translation>
            <numerusform>Not used for %n day</numerusform>
            <numerusform>Not used for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sight</source>
        <translation>
            <numerusform>%n in sight</numerusform>
            <numerusform>%n in sight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You get a new key. The old one goes on for %n hour(s), so that the program can be changed over.</source>
        <translation>
            <numerusform>You get a new key. The old one goes on for %n hour, so that the program can be changed over.</numerusform>
            <numerusform>You get a new key. The old one goes on for %n hours, so that the program can be changed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n unused key(s)?</source>
        <translation>
            <numerusform>Revoke %n unused key?</numerusform>
            <numerusform>Revoke %n unused keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of them was used for %n day(s). They cannot be brought back.</source>
        <translation>
            <numerusform>None of them was used for %n day. They cannot be brought back.</numerusform>
            <numerusform>None of them was used for %n days. They cannot be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::matrix::AccessScreen</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::matrix::MatrixPane</name>
    <message numerus="yes">
        <source>Change the end of %n role(s)</source>
        <translation>
            <numerusform>Change the end of %n role</numerusform>
            <numerusform>Change the end of %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) chosen</source>
        <translation>
            <numerusform>%n cell chosen</numerusform>
            <numerusform>%n cells chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::ClaimFileDialog</name>
    <message numerus="yes">
        <source>%1 has secrets of %n device(s).</source>
        <translation>
            <numerusform>%1 has secrets of %n device.</numerusform>
            <numerusform>%1 has secrets of %n devices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::OwnershipScreen</name>
    <message numerus="yes">
        <source>%n device(s) that somebody owns</source>
        <translation>
            <numerusform>%n device that somebody owns</numerusform>
            <numerusform>%n devices that somebody owns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) loaded.</source>
        <translation>
            <numerusform>%n secret loaded.</numerusform>
            <numerusform>%n secrets loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::ownership::ReleaseDialog</name>
    <message numerus="yes">
        <source>%1 is told by e-mail and may object for %n day(s).</source>
        <translation>
            <numerusform>%1 is told by e-mail and may object for %n day.</numerusform>
            <numerusform>%1 is told by e-mail and may object for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::policy::PolicyScreen</name>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n policy</numerusform>
            <numerusform>%n policies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::preview::ConflictPanel</name>
    <message numerus="yes">
        <source>%n conflict(s) to settle before you can commit</source>
        <translation>
            <numerusform>%n conflict to settle before you can commit</numerusform>
            <numerusform>%n conflicts to settle before you can commit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::preview::PreviewScreen</name>
    <message numerus="yes">
        <source>%n pending change(s)</source>
        <translation>
            <numerusform>%n pending change</numerusform>
            <numerusform>%n pending changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RoleDetails</name>
    <message numerus="yes">
        <source>The owners of %n device(s), and those they share with</source>
        <translation>
            <numerusform>The owner of %n device, and those they share with</numerusform>
            <numerusform>The owners of %n devices, and those they share with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people and teams: %1</source>
        <translation>
            <numerusform>%n person or team: %1</numerusform>
            <numerusform>%n people and teams: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) more</source>
        <translation>
            <numerusform>%n action more</numerusform>
            <numerusform>%n actions more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer</source>
        <translation>
            <numerusform>%n fewer</numerusform>
            <numerusform>%n fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::roles::RolesScreen</name>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::AuditView</name>
    <message numerus="yes">
        <source>%n or more new entries</source>
        <translation>
            <numerusform>%n or more new entries</numerusform>
            <numerusform>%n or more new entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new entries</source>
        <translation>
            <numerusform>%n new entry</numerusform>
            <numerusform>%n new entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::EventDetails</name>
    <message numerus="yes">
        <source>gained on %n device(s)</source>
        <translation>
            <numerusform>gained on %n device</numerusform>
            <numerusform>gained on %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lost on %n device(s)</source>
        <translation>
            <numerusform>lost on %n device</numerusform>
            <numerusform>lost on %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people gain it</source>
        <translation>
            <numerusform>%n person gains it</numerusform>
            <numerusform>%n people gain it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people lose it</source>
        <translation>
            <numerusform>%n person loses it</numerusform>
            <numerusform>%n people lose it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::InvitationsPane</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n void</source>
        <translation>
            <numerusform>%n void</numerusform>
            <numerusform>%n void</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::NodeDetails</name>
    <message numerus="yes">
        <source>%n people and teams</source>
        <translation>
            <numerusform>%n person or team</numerusform>
            <numerusform>%n people and teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people, teams, applications or gateways</source>
        <translation>
            <numerusform>%n person, team, application or gateway</numerusform>
            <numerusform>%n people, teams, applications or gateways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::OrganizationsPane</name>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::PeopleView</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::PrincipalPicker</name>
    <message numerus="yes">
        <source>Ticked: %1 and %n more.</source>
        <translation>
            <numerusform>Ticked: %1 and %n more.</numerusform>
            <numerusform>Ticked: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::TeamDialog</name>
    <message numerus="yes">
        <source>%n person(s) get what the team has.</source>
        <translation>
            <numerusform>%n person gets what the team has.</numerusform>
            <numerusform>%n people get what the team has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::views::TeamsPane</name>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::FilteredTree</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bailiwick::widgets::MessageBar</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
