DROP TABLE mediverse_admin.part_ontology;
